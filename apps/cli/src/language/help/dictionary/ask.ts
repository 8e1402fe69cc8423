import { EXIT_CODE_HELP } from '../../../asking/exit-code-help.ts'
import { PROVIDERS_HELP } from '../../../asking/providers-help.ts'

const chineseProviders = `服务方：
  openai, anthropic, deepseek, qwen, glm, kimi, doubao, hunyuan   云端服务；密钥取自以下环境变量：
      OPENAI_API_KEY, ANTHROPIC_API_KEY, DEEPSEEK_API_KEY, DASHSCOPE_API_KEY, ZHIPUAI_API_KEY, MOONSHOT_API_KEY,
      ARK_API_KEY, HUNYUAN_API_KEY
  ollama, lmstudio, vllm, llamacpp   本机上的服务；如在别处，写作 模型@http://主机:端口/v1
  openai-compatible                  其他支持同一协议的服务，网址写在 @ 之后，以 http:// 或 https:// 开头
  transformers                       在本进程内运行的模型（需安装 @huggingface/transformers）`

const chineseExitCode = `退出码：
  0，因达到某个 --max 上限而停止时也是：剩余条数见结果（--format json 中的 left），
  compare 会指出没有问完的大模型，并把回答太少的单独列出
  1：有服务方没能问完，或某个大模型的回答全部出错`

/** The help of `ask`. */
export const ask = {
  'put questions to LLMs and keep their answers in a run folder; again, it goes on where it was':
    '向大模型提问，把回答存入运行文件夹；再次运行即从中断处继续',
  'whom to ask: [NAME=]PROVIDER:MODEL[@URL[#KEY_VARIABLE]]': '向谁提问：[名称=]服务方:模型[@网址[#密钥变量]]',
  'run folder: made, or gone on with': '运行文件夹：没有则新建，已有则继续',
  'quest100, or a file: .jsonl, .csv, .xlsx, or .txt with one a line':
    'quest100，或文件：.jsonl、.csv、.xlsx，或每行一个问题的 .txt',
  'answers to each question': '每个问题要几条回答',
  'system prompt (default: none)': '系统提示词（默认：无）',
  "from 0 to 2 (default: the provider's)": '温度，0 到 2（默认：由服务方决定）',
  'longest answer, reasoning included': '每条回答最多多少词元，含推理过程',
  'what the seeds of all requests follow from': '种子，所有请求的种子都由它得出',
  'ask again for answers of these statuses: error,truncated,empty,refused':
    '对这些状态的回答重新提问：error,truncated,empty,refused（出错、截断、为空、拒答）',
  'say what would be asked and what it may cost; nothing is sent': '只说明将问什么、可能花费多少，不发送任何请求',
  'IN:OUT or NAME=IN:OUT for a million tokens, or a JSON file of such':
    '每百万词元的价格，写作 输入:输出 或 名称=输入:输出；也可给出写明价格的 JSON 文件',
  'hard limit over the whole run': '整次运行的请求数上限，绝不超过',
  'hard limit of tokens, in and out': '词元数上限，输入与输出合计，绝不超过',
  'hard limit in the currency of --price': '费用上限，币种同 --price，绝不超过',
  'how long one attempt may take (default: 180, at most 300)': '每次尝试的时限（默认：180，最多 300）',
  'how often one answer is tried (default: 8)': '每条回答最多尝试几次（默认：8）',
  'most requests under way at one provider (default: 32, vllm too; other local servers 4)':
    '对同一服务方最多同时发出几个请求（默认：32，vllm 亦同；其他本机服务为 4）',
  [PROVIDERS_HELP]: chineseProviders,
  [EXIT_CODE_HELP]: chineseExitCode,
}
