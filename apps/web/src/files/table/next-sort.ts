import type { RowView } from '../store/row-view.ts'

type Sort = RowView['sort']

/**
 * The order after a heading is pressed: highest scores first, lowest first, then as in the file again; row numbers run
 * up, then down.
 */
export function nextSort(sort: Sort, by: Sort['by']): Sort {
  if (by === 'row') return { by, isDescending: sort.by === 'row' && !sort.isDescending }
  if (sort.by !== by) return { by, isDescending: true }
  return sort.isDescending ? { by, isDescending: false } : { by: 'row', isDescending: false }
}
