/** What the help of `ask` says of its exit code, and the key of its Chinese. */
export const EXIT_CODE_HELP = `Exit code:
  0, also where a --max limit ended it: the result says how many answers are left (--format json: left), and compare
  reports the LLMs that were stopped and sets apart those that answered too little
  1 where a provider could not be asked to the end, or an LLM gave nothing but errors`
