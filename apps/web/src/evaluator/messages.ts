import type { Messages } from '../language/use-messages.ts'

export const messages = {
  en: {
    starting: 'Starting the model …',
    loading: 'Loading the model: {read} MB of {total} MB. It stays in this browser for next time.',
    loadingSome: 'Loading the model: {read} MB so far. It stays in this browser for next time.',
    again: 'Try again',
    details: 'Technical details',
    onWebGpu: 'Runs on your graphics processor (WebGPU).',
    onWasmNamed: 'Runs on your processor (WebAssembly), as the address of this page asks.',
    onWasmNoWebGpu: 'Runs on your processor (WebAssembly), as this browser has no WebGPU.',
    onWasmNoAdapter:
      'Runs on your processor (WebAssembly), as WebGPU found no graphics processor that it can use here.',
    onPage: 'Runs on your processor, in the page itself.',
    oneThread: 'One thread for each text, as the site of this page does not isolate it.',
    notKept: 'This browser keeps nothing for this page: the model is downloaded at each visit.',
    insecurePage: 'The browser does not let this page compute, as its address begins with http. Open it by https.',
    modelNotFound:
      'The model is not where the page looks for it. Whoever runs this site has to put its files beside the page.',
    downloadFailed: 'The download broke off. Check the network, then try again; your text is still here.',
    partMissing:
      'A part of the page could not be loaded. Check the network and copy your text, as it is not kept; then reload the page.',
    reload: 'Reload',
    fileDamaged:
      'A file of the model on this site is damaged. Try again later; if it stays so, tell whoever runs the site.',
    deviceMissing: 'The device that the address of this page asks for is not there. Open the page without “device=”.',
    modelBroken: 'The model on this site can’t be read. Tell whoever runs the site; your text is still here.',
    wasmMissing:
      'A part of the page is missing on this site (WebAssembly). Reload the page; if it stays so, tell whoever runs the site.',
    crashed: 'The browser has ended the computation, probably for want of memory. Close other tabs, then try again.',
    unexpected: 'Something went wrong that the page does not know. Try again, or reload the page.',
  },
  zh: {
    starting: '正在启动模型……',
    loading: '正在下载模型：已完成 {read} MB，共 {total} MB。下载后会保存在浏览器里，下次不必再下载。',
    loadingSome: '正在下载模型：已完成 {read} MB。下载后会保存在浏览器里，下次不必再下载。',
    again: '再试一次',
    details: '技术细节',
    onWebGpu: '在您的图形处理器上运行（WebGPU）。',
    onWasmNamed: '按照本页网址的要求，在您的处理器上运行（WebAssembly）。',
    onWasmNoWebGpu: '在您的处理器上运行（WebAssembly），因为这个浏览器没有 WebGPU。',
    onWasmNoAdapter: '在您的处理器上运行（WebAssembly），因为 WebGPU 在这台设备上没有找到可用的图形处理器。',
    onPage: '在您的处理器上、由页面直接运行。',
    oneThread: '每篇文本只用一个线程，因为本站没有为页面设置跨源隔离。',
    notKept: '这个浏览器不为本页保存数据，因此每次访问都要重新下载模型。',
    insecurePage: '本页网址以 http 开头，浏览器不允许它进行计算。请改用 https 打开。',
    modelNotFound: '在应有的位置没有找到模型。请联系网站维护者，把模型文件放到页面旁边。',
    downloadFailed: '下载中断了。请检查网络，然后再试一次；您的文本还在。',
    partMissing: '页面的一个部分没有加载成功。请检查网络并复制您的文本（页面不会保存它），然后重新加载页面。',
    reload: '重新加载',
    fileDamaged: '本站的一个模型文件已损坏。请稍后再试；如果一直如此，请告诉网站维护者。',
    deviceMissing: '本页网址指定的设备不存在。请去掉网址中的“device=”，再打开页面。',
    modelBroken: '本站的模型无法读取。请告诉网站维护者；您的文本还在。',
    wasmMissing: '本站缺少页面的一个部分（WebAssembly）。请重新加载页面；如果一直如此，请告诉网站维护者。',
    crashed: '浏览器中止了计算，可能是内存不足。请关闭一些标签页，然后再试一次。',
    unexpected: '出现了页面不认识的问题。请再试一次，或者重新加载页面。',
  },
} satisfies Messages<string>

/** The key of a sentence. */
export type EvaluatorMessage = keyof typeof messages.en
