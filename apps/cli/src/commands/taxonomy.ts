import { LEVELS, VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import { Command } from 'commander'
import type { Act } from '../act.ts'
import { examples } from '../examples.ts'
import { type Format, formatOption } from '../output/format.ts'
import { printReport } from '../output/report.ts'
import type { Table } from '../output/table.ts'
import { requireValueId } from '../sources/require-value-id.ts'

export function taxonomyCommand(act: Act): Command {
  return new Command('taxonomy')
    .description('the twelve values: names, levels, definitions')
    .argument('[values...]', 'only these: ids, English or Chinese names, columns of the dataset')
    .addOption(formatOption(['table', 'json', 'jsonl', 'csv', 'md']))
    .addHelpText('after', examples('valuecsv taxonomy', 'valuecsv taxonomy 法治 "Rule of Law_scr" --format json'))
    .action(
      act(async (context, options: { readonly format?: Format }, names: string[]) => {
        const ids = names.length > 0 ? names.map(requireValueId) : VALUE_IDS
        const values = ids.map((id) => VALUES[id])
        const table: Table = {
          columns: [
            { key: 'id', heading: { en: 'Id', zh: '标识' } },
            { key: 'name', heading: { en: 'Name', zh: '名称' } },
            { key: 'other_name', heading: { en: '名称', zh: 'Name' } },
            { key: 'level', heading: { en: 'Level', zh: '层面' } },
            { key: 'definition', heading: { en: 'Definition', zh: '定义' } },
          ],
          rows: values.map((value) => [
            value.id,
            value.name,
            { en: value.name.zh, zh: value.name.en },
            LEVELS[value.level].name,
            value.definition,
          ]),
        }
        const report = {
          kind: 'taxonomy',
          json: { levels: Object.values(LEVELS), values },
          records: values,
          tables: [table],
        }
        await printReport(context, report, options.format)
      }),
    )
}
