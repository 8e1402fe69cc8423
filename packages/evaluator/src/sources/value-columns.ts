import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'

/** For each value in label order the column of the model's logits that holds it, where the model's order is `labelOrder`. */
export function valueColumns(labelOrder: readonly ValueId[]): number[] {
  return VALUE_IDS.map((id) => labelOrder.indexOf(id))
}
