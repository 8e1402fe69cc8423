import type { Messages } from '../language/use-messages.ts'

export const messages = {
  en: {
    skip: 'Skip to the content',
    screens: 'Screens',
    score: 'Score',
    files: 'Files',
    compare: 'Compare',
    values: 'Values',
    themeSystem: 'Colours: as the system',
    themeLight: 'Colours: light',
    themeDark: 'Colours: dark',
    private: 'Everything is computed in this browser. What you enter or open does not leave your device.',
    loadingFailed: 'This part of the page could not be loaded. Check the network, then reload the page.',
    reload: 'Reload',
    details: 'Technical details',
  },
  zh: {
    skip: '跳到正文',
    screens: '页面',
    score: '打分',
    files: '文件',
    compare: '比较',
    values: '价值观',
    themeSystem: '配色：跟随系统',
    themeLight: '配色：浅色',
    themeDark: '配色：深色',
    private: '所有计算都在这个浏览器里进行，您输入或打开的内容不会离开您的设备。',
    loadingFailed: '页面的这一部分没有加载成功。请检查网络，然后重新加载页面。',
    reload: '重新加载',
    details: '技术细节',
  },
} satisfies Messages<string>
