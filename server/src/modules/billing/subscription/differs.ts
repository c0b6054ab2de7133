/** Whether one of these stands otherwise in the row; instants are the same when they are at the same time. */
export function differs<Row extends object>(row: Row, columns: Partial<Row>): boolean {
  const comparable = (value: unknown): unknown => (value instanceof Date ? value.getTime() : value)
  return (Object.keys(columns) as (keyof Row)[]).some((name) => comparable(row[name]) !== comparable(columns[name]))
}
