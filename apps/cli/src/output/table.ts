export type { Cell, Column, Table } from '@valuecsv/report'
