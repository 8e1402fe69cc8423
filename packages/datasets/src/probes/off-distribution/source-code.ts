/** What a piece of code is about: a thing, one of its fields, a number. */
type Subject = readonly [thing: string, field: string, number: number]

const subjects: readonly Subject[] = [
  ['order', 'price', 20],
  ['sensor', 'reading', 75],
  ['player', 'score', 1000],
  ['node', 'depth', 8],
  ['packet', 'length', 1500],
  ['invoice', 'amount', 365],
  ['file', 'size', 4096],
  ['window', 'width', 640],
  ['user', 'age', 18],
  ['token', 'offset', 512],
]

const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1)

/** One small program a language, each doing something else. */
const languages: readonly ((...subject: Subject) => string)[] = [
  (thing, field, number) =>
    `def total_${field}(${thing}s):\n    """Sum of ${field} above ${number}."""\n    total = 0\n    for ${thing} in ${thing}s:\n        if ${thing}.${field} > ${number}:\n            total += ${thing}.${field}\n    return total\n`,
  (thing, field, number) =>
    `export function largest${capital(thing)}(${thing}s) {\n  return ${thing}s\n    .filter(({ ${field} }) => ${field} <= ${number})\n    .reduce((best, ${thing}) => (${thing}.${field} > best.${field} ? ${thing} : best), { ${field}: 0 })\n}\n`,
  (thing, field, number) =>
    `SELECT t.id, COUNT(*) AS ${thing}s, AVG(t.${field}) AS mean_${field}\nFROM ${thing} AS t\nWHERE t.${field} BETWEEN 0 AND ${number}\nGROUP BY t.id\nHAVING COUNT(*) > 1\nORDER BY mean_${field} DESC;\n`,
  (thing, field, number) =>
    `#include <stdio.h>\n\nstruct ${thing} { int id; int ${field}; };\n\nint main(void) {\n    struct ${thing} all[${number}];\n    for (int i = 0; i < ${number}; i++) {\n        all[i].id = i;\n        all[i].${field} = i * 2;\n    }\n    printf("%d\\n", all[${number} - 1].${field});\n    return 0;\n}\n`,
  (thing, field, number) =>
    `#[derive(Debug, Clone)]\nstruct ${capital(thing)} {\n    ${field}: u32,\n}\n\nfn shrink(items: &mut Vec<${capital(thing)}>) {\n    items.retain(|item| item.${field} < ${number});\n    items.sort_by_key(|item| std::cmp::Reverse(item.${field}));\n}\n`,
  (thing, field, number) =>
    `#!/bin/sh\nset -eu\nfor ${thing} in "$@"; do\n  ${field}=$(wc -c < "$${thing}")\n  if [ "$${field}" -gt ${number} ]; then\n    printf '%s: %s\\n' "$${thing}" "$${field}" >&2\n  fi\ndone\n`,
]

/** Small programs: every language about every subject. */
export const sourceCode: readonly string[] = languages.flatMap((write) => subjects.map((subject) => write(...subject)))
