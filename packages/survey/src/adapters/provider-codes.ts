/**
 * Codes with which hosts refuse a request because of what it asks or what would be answered: OpenAI and Azure
 * (`content_filter`, `ResponsibleAIPolicyViolation`), DashScope (`data_inspection_failed`, `DataInspectionFailed`), Ark
 * (`InputTextSensitiveContentDetected`, `OutputTextRiskDetection`, …), Zhipu (1301), Moonshot (`content_filter`), gateways
 * (`sensitive_words_detected`, `prompt_blocked`, `content_policy_violation`), OpenRouter and xAI (`flagged_input`, which `readServerError`
 * finds), OpenAI of a prompt against its policies (`invalid_prompt`).
 */
const withheld =
  /^(1301|content_?filter|.*data_?inspection_?failed|.*sensitive_?(content|words)_?detected.*|.*(text|content)_?risk_?detection|responsible_?ai_?policy_?violation|content_?policy_?violation|prompt_blocked|invalid_prompt|flagged_input)$/i

/**
 * Words of a finish reason for an answer that was withheld: `content_filter`, behind which Gemini says why; `sensitive` at
 * Zhipu and Tencent; Gemini's own.
 */
const withheldEnd =
  /^(content_?filter(ed)?(\s*:.*)?|sensitive|refusal|(image_?)?(safety|prohibited_?content|recitation)|blocklist|spii)$/i

/** Words of a finish reason for an answer that reached a limit: Mistral's, Gemini's, Anthropic's, OpenAI's. */
const limitEnd = /^(length|model_?length|max_?(output_?)?tokens|model_?context_?window_?exceeded)$/i

/** Words of a finish reason for an answer that the host broke off: DeepSeek's, Zhipu's, vLLM's and SGLang's. */
const brokenOffEnd = /^(insufficient_system_resource|network_error|error|abort(ed)?|repetition)$/i

/**
 * Codes for an account that has nothing left to spend: OpenAI's and Moonshot's with 429, DashScope's with 400, Zhipu's
 * (1113) with 429.
 */
const spent =
  /^(1113|exceeded_?current_?quota(_?error)?|insufficient_(user_)?quota|insufficient_balance|arrearage|account_?overdue(_?error)?|billing_.*)$/i

/** Codes for a key that is wrong, which some send with 400. */
const wrongKey = /^(invalid_?api_?key|api_?key_?invalid|authentication_?error|invalid_?authentication.*)$/i

/** Codes for a model that there is not, which some send with 400; Zhipu's is 1211. */
const noModel = /^(1211|model_?not_?found|invalid_?endpoint_?or_?model.*)$/i

/** Messages of the same, with 400 and the code of any wrong request: DeepSeek, SiliconFlow, OpenRouter, Mistral, Zhipu. */
const noModelWords =
  /\bmodel(?: \S{1,100})? (?:does not|doesn't|not) exist\b|\bmodel(?: \S{1,100})? not found\b|\bnot a valid model\b|^invalid model\b|模型不存在/i

/** What a code of a refused request means; `undefined` where it means nothing beyond the status. */
export function meaningOfCode(code: string): 'withheld' | 'quota' | 'key' | 'model' | undefined {
  // DashScope sends codes with a path before them.
  const name = code.replace(/^InternalError\.Algo\./, '')
  if (withheld.test(name)) return 'withheld'
  if (spent.test(name)) return 'quota'
  if (wrongKey.test(name)) return 'key'
  return noModel.test(name) ? 'model' : undefined
}

/** Whether the message of a wrong request says that there is no such model. */
export function namesNoModel(message: string): boolean {
  return noModelWords.test(message)
}

/** What a provider's own finish reason means beyond what its protocol says of it. */
export function meaningOfEnd(finishReason: string): 'refused' | 'length' | 'interrupted' | undefined {
  if (withheldEnd.test(finishReason)) return 'refused'
  if (limitEnd.test(finishReason)) return 'length'
  return brokenOffEnd.test(finishReason) ? 'interrupted' : undefined
}
