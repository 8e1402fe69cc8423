/** Texts of a few characters, which say next to nothing. */
export const veryShortTexts: readonly string[] =
  '好 嗯 行 哦 在吗 收到 谢谢 好的 哈哈 晚安 早上好 对不起 没关系 不知道 明天见 几点了 下雨了 吃了吗 到家了 再说吧 等一下 快一点 不客气 随便看看 今天周三 我先走了 你说什么 听不清楚 真的假的 太贵了 一共三个 左边那个 红色的 打不开 没电了 满座 售罄 已读 转发 顶 路过 同上 无 略 是 否 ？ ！！ …… 666 OK hello A 1 3.14 12:30 No.7 π 春天 苹果 地铁站 铅笔 猫 加油 生日快乐 恭喜 一路平安'.split(
    ' ',
  )
