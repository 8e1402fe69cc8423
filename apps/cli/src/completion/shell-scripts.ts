/** The shells that can complete. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const

export type Shell = (typeof SHELLS)[number]

/** What a shell reads once: each Tab asks the program itself, so that the script is never out of date. */
export const SHELL_SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `# eval "$(valuecsv completion bash)" in ~/.bashrc
_valuecsv() {
  local IFS=$'\\n'
  local words=$(valuecsv complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f 1)
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _valuecsv valuecsv
`,
  zsh: `#compdef valuecsv
# source <(valuecsv completion zsh) in ~/.zshrc, after compinit
_valuecsv() {
  local -a lines items
  local line
  lines=("\${(@f)$(valuecsv complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  for line in $lines; do items+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}"); done
  if (( $#items )); then _describe -t words word items; else _files; fi
}
compdef _valuecsv valuecsv
`,
  fish: `# valuecsv completion fish > ~/.config/fish/completions/valuecsv.fish
complete -c valuecsv -a '(valuecsv complete -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)'
`,
}
