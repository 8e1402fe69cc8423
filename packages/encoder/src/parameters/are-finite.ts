/** Whether no number is infinite or none at all: such a one times zero is none either. */
export function areFinite(data: Float32Array): boolean {
  let sum = 0
  for (let i = 0; i < data.length; i++) sum += data[i]! * 0
  return sum === 0
}
