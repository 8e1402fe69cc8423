/** The name of the model that gave scores as a report and an error show it, also where the scores name none. */
export function modelName(model: string | undefined): string {
  return model ?? 'a model that is not named'
}
