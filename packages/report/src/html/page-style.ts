/** The style of a page: dark and light as the reader has it, Chinese set as Chinese, tables whole on paper. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1a1c20, #e6e6e6); --paper: light-dark(#fff, #16181c);
  --faint: light-dark(#5b616b, #a0a6b0); --line: light-dark(#d5d9df, #3a3f47); --mark: light-dark(#0b5fae, #6cb2f7); }
body { margin: 2rem auto; padding: 0 1rem; max-width: 76rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
:lang(zh) { line-break: strict; text-autospace: normal; text-spacing-trim: trim-start; }
h1 { font-size: 1.5rem; line-height: 1.3; text-wrap: balance; }
.wide { overflow-x: auto; margin: 1.5rem 0; }
table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; }
caption { text-align: start; font-weight: 600; padding-bottom: .4rem; }
th, td { padding: .25rem .7rem; text-align: start; border-bottom: 1px solid var(--line); white-space: nowrap; }
th { font-weight: 600; }
thead th { border-bottom: 2px solid var(--faint); vertical-align: bottom; }
tbody th { font-weight: 400; }
tbody:has(.inner) th:not(.inner) { font-weight: 600; }
.inner { padding-inline-start: 1.9rem; }
.number { text-align: end; }
small { color: var(--faint); font-size: .85em; }
figure { margin: 1.5rem 0; break-inside: avoid; }
figcaption { font-weight: 600; padding-bottom: .4rem; }
svg { max-width: 100%; height: auto; }
footer { color: var(--faint); font-size: .9rem; max-width: 60rem; }
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  :root { color-scheme: light; font-size: 9.5pt; }
  body { margin: 0; padding: 0; max-width: none; }
  .wide { overflow: visible; margin: 1rem 0; break-inside: avoid; }
  th, td { padding: .15rem .45rem; }
  .inner { padding-inline-start: 1.2rem; }
  td small { display: block; line-height: 1.1; }
}
`
