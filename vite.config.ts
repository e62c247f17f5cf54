import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The web application into dist/web; `vite` alone serves it for work on it, with the API of a `jiannuo serve` beside it. */
export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  html: { cspNonce: 'CSP-NONCE' },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8377' } },
})
