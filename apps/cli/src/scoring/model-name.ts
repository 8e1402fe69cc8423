/** What whoever reads of scores is told of the model that gave them. */
export function modelName(model: string | undefined): string {
  return model ?? 'no model named'
}
