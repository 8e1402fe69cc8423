import { PAGE_STYLE } from '../html/page-style.ts'

/** The style of a comparison's page: one language shown, the summary first and large, answers to open. */
export const COMPARISON_PAGE_STYLE = `${PAGE_STYLE}
body { max-width: 84rem; }
:root:has(#language-en:checked) .in-zh, :root:has(#language-zh:checked) .in-en { display: none; }
.languages { display: flex; gap: 1.2rem; border: 0; padding: 0; margin: 0 0 1.5rem; font-size: .9rem; color: var(--faint); }
.languages label { cursor: pointer; }
h1 { font-size: 1.9rem; margin: 0 0 1rem; }
h2 { font-size: 1.25rem; margin: 3rem 0 .6rem; line-height: 1.3; }
.summary { font-size: 1.12rem; line-height: 1.75; max-width: 46rem; }
.summary p { margin: .35rem 0; }
.caveats { border-inline-start: 3px solid var(--mark); padding-inline-start: 1rem; margin: 1.5rem 0; max-width: 52rem; }
.caveats p { margin: .4rem 0; }
td b { color: var(--mark); font-weight: 600; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; list-style: none; margin: 1rem 0 0; padding: 0; font-size: .9rem; }
.legend li { display: flex; gap: .5rem; align-items: center; overflow-wrap: anywhere; }
.legend svg { flex: none; }
.charts { display: flex; flex-wrap: wrap; gap: 2rem 3rem; }
.charts figure { margin: 1rem 0; max-width: 100%; overflow-x: auto; }
.charts svg { display: block; color: var(--ink); }
.controls { display: flex; flex-wrap: wrap; gap: .8rem 1.2rem; align-items: end; margin: 1rem 0; }
.controls label { display: grid; gap: .2rem; font-size: .85rem; color: var(--faint); }
.controls input, .controls select { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--faint);
  border-radius: 6px; padding: .35rem .6rem; min-width: 12rem; max-width: 100%; }
details { border-bottom: 1px solid var(--line); padding: .5rem 0; }
summary { cursor: pointer; line-height: 1.6; overflow-wrap: anywhere; }
article { margin: 1rem 0 1.5rem 1.2rem; max-width: 50rem; }
article h3 { margin: 0 0 .2rem; font-size: .95rem; overflow-wrap: anywhere; }
.status { margin-inline-start: .6rem; font-weight: 400; color: var(--faint); }
.scores { margin: 0 0 .4rem; display: flex; flex-wrap: wrap; gap: .2rem .9rem; font-size: .85rem; color: var(--faint);
  font-variant-numeric: tabular-nums; }
.scores .present { color: var(--mark); }
.answer { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.8; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.5rem; font-size: .9rem; }
dt { color: var(--faint); }
dd { margin: 0; overflow-wrap: anywhere; }
:focus-visible { outline: 2px solid var(--mark); outline-offset: 2px; }
@media (max-width: 40rem) {
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .6rem; }
  h1 { font-size: 1.5rem; }
}
@media print {
  .languages, .controls, #answers-count { display: none; }
  h2 { break-after: avoid; margin-top: 1.5rem; }
  details:not([open]) { display: none; }
}
`
