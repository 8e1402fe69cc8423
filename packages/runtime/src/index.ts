export type { DeviceChoice, DeviceInfo, DeviceName, RunOptions, Runtime, Session, SessionOptions } from './runtime.ts'
export type { Tensor, TensorDataByType, TensorInfo, TensorType } from './tensor.ts'
