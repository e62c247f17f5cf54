/** The style of the API page. */
export const DOCS_STYLE = `
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 18%, transparent); --soft: color-mix(in srgb, currentColor 6%, transparent); }
body { font: 15px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
code, pre, .path { font: 13px/1.5 ui-monospace, Menlo, Consolas, monospace; }
nav a { margin-right: 1rem; }
details { border: 1px solid var(--line); border-radius: 6px; margin: .5rem 0; }
summary { cursor: pointer; padding: .4rem .8rem; }
details > :not(summary) { margin: .5rem .8rem .8rem; }
.method { display: inline-block; min-width: 5em; font-weight: 600; }
.get { color: #1a7f37; } .post { color: #9a6700; } .delete { color: #cf222e; }
.about { opacity: .75; margin-left: 1em; }
table { border-collapse: collapse; width: calc(100% - 1.6rem); } td, th { text-align: left; padding: .25rem .6rem .25rem 0; border-top: 1px solid var(--line); vertical-align: top; }
input { width: 100%; box-sizing: border-box; font: inherit; padding: .15rem .4rem; }
pre { background: var(--soft); padding: .6rem; overflow: auto; border-radius: 6px; }
button { font: inherit; margin-top: .5rem; padding: .2rem 1rem; }
:target > summary { background: var(--soft); }
`
