/** What the runtime says of a device, in Chinese; `$1` is what the machine fills in. */
const sayings: readonly (readonly [english: RegExp, chinese: string])[] = [
  [/^(.*), (\d+) threads$/, '$1，$2 线程'],
  [/^a small model ran on it$/, '已用它运行一个小模型'],
  [/^there is no CUDA for macOS$/, 'macOS 没有 CUDA'],
  [
    /^onnxruntime-node was installed without its CUDA libraries \(no (.*)\); its install script downloads them$/,
    'onnxruntime-node 安装时没有带上 CUDA 库（缺少 $1）；它的安装脚本会下载',
  ],
  [
    /^no WebGPU adapter: the machine has no graphics driver that ONNX Runtime can use \(Vulkan, Direct3D 12 or Metal\)$/,
    '没有 WebGPU 适配器：本机没有 ONNX Runtime 可用的图形驱动（Vulkan、Direct3D 12 或 Metal）',
  ],
  [/^it gave no answer within (\d+) s$/, '$1 秒内没有响应'],
  [/^the attempt to use it ended with (.*)$/, '试用时意外结束（$1）'],
]

/** The Chinese of what the runtime says of a device; what comes from a driver stays as it is. */
export function chineseDevice(detail: string): string {
  for (const [english, chinese] of sayings) {
    if (english.test(detail)) return detail.replace(english, chinese)
  }
  return detail
}
