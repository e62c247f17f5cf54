import './style.css'
import './frame.css'
import './parts/parts.css'
import { findPage } from './pages.tsx'

// the page and what surrounds it come at the same time, not one after the other
void findPage(location.pathname)?.load()
void import('./start.tsx').then(({ start }) => start())
