export type { NamedTensor } from './named-tensor.ts'
export { type ReadSafetensorsOptions, readSafetensors } from './safetensors/read-safetensors.ts'
export { readSafetensorsMetadata } from './safetensors/read-safetensors-metadata.ts'
export { type WriteSafetensorsOptions, writeSafetensors } from './safetensors/write-safetensors.ts'
