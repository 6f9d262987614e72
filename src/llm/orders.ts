/**
 * Comments that give orders to a machine. They are not sent: a sample can do without them. What this misses changes nothing
 * either, see {@link groundText}; it only wastes a question.
 */
const ORDERS: readonly RegExp[] = [
  // Forget, ignore, override what was said before.
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,30}\b(?:previous|prior|above|earlier|preceding|all|any|your|these|those|system|other|everything)\b.{0,30}\b(?:instructions?|prompts?|rules?|directions?|guidelines?|context|orders?|texts?|comments?|messages?|task|filters?|told|said)\b/isu,
  /(?:игнорир|проигнорир|забудь|отмени|не обращай внимани|пренебре)\p{L}*.{0,50}(?:инструкц|указани|правил|промпт|команд|сообщени|текст|комментари|задани|сказанн|выше|предыдущ)/isu,
  /(?:ignoruok|nepaisyk|pamiršk|užmiršk|atšauk|nekreipk dėmesio)\p{L}*.{0,50}(?:instrukcij|nurodym|taisykl|žinut|tekst|komentar|užduot|aukščiau|ankstesn|pasakyta)/isu,
  /(?:ignoriere|vergiss|missachte|überschreibe)\b.{0,50}(?:anweisung|regel|anleitung|vorgabe|befehl|kommentar|text|prompt)/isu,
  // Who the reader is, or what it runs on.
  /\b(?:you are now|from now on,? you|act as (?:an?|the|if)|pretend (?:to be|you)|role-?play as|as an ai\b|note to (?:the )?(?:ai|llm|model|assistant|bot|machine|analyst)|(?:dear|hey|hello|attention,?|hi) (?:ai|llm|model|chatgpt|assistant|bot|language model))\b/iu,
  /\byou(?:'re| are) (?:an? |the )?(?:ai|llm|language model|assistant|chatbot|bot|dan|chatgpt|gpt|jailbroken|unrestricted)\b/iu,
  /\b(?:system prompt\b|developer mode|prompt injection|jailbreak|new (?:system )?instructions?\s*:|system (?:message|override|update|notice)\b|i am the (?:administrator|developer|owner) of this (?:tool|program|system|model)|end of (?:the )?(?:comments|data|survey|input)\b|begin system|admin override)|\[\/?(?:INST|SYSTEM)\]/iu,
  /<\|?\/?(?:im_start|im_end|system|assistant|user|endoftext|inst)\b|#{2,}\s*(?:system|instruction|assistant|user)|^\s*(?:system|assistant|developer)\s*:/imu,
  /(?:ты теперь|теперь ты|вы теперь|представь,? что ты|притворись|веди себя как|системн\p{L}+ (?:промпт|сообщени|инструкц)|режим разработчика|новые инструкции|новая инструкция|конец комментариев|(?:уважаем\p{L}+|внимание,?|дорог\p{L}+|эй,?) (?:ии|модель|бот|нейросеть|искусственн\p{L}+)(?!\p{L})|ты —? ?(?:ии|модель|бот|ассистент)(?!\p{L})|администратор этой (?:программы|системы|модели))/isu,
  /(?:nuo šiol (?:tu|esi)|tu dabar esi|dabar tu esi|elkis kaip|apsimesk|sistemos (?:pranešim|žinut|instrukcij|nurodym)|sistemin\p{L}+ (?:pranešim|žinut|nurodym)|kūrėjo režim|naujos instrukcijos|nauja instrukcija|komentarų pabaiga|(?:gerbiamas|dėmesio,?|brangus|ei,?|sveikas,?) (?:di|modeli|robote|bote)(?!\p{L})|šios (?:programos|sistemos) administratorius)/isu,
  // What to write, in the imperative, about a reply, a name, a summary.
  /(?:^|[.!?:;\n"“(>*—-]\s*|\b(?:please|now|just|instead|always|and|then|must|should|only),?\s+)(?:reply|respond|answer|output|print|write|say|return|repeat|name|call|label|title|summari[sz]e|state|translate|classify|rate|put|insert|include|set|cite|quote|reveal|show)\b.{0,60}\b(?:only with|exactly|verbatim|this theme|the theme|themes?|this topic|this group|this cluster|this category|summary|your (?:answer|reply|output|instructions|rules)|json|rows?|the (?:word|text|phrase)|following|prompt|everyone|all customers|instead)\b/imu,
  /(?:^|[.!?:;\n"«(—-]\s*|(?:пожалуйста|теперь|просто|всегда|и|обязательно|только),?\s+)(?:ответь|отвечай|выведи|напиши|скажи|верни|повтори|назови|озаглавь|сообщи|переведи|оцени|отметь|добавь|вставь|укажи|процитируй|опиши|поставь|включи|покажи)(?:те)?(?![\p{L}]).{0,60}(?:только|ровно|дословно|вместо|тем[уаые]|групп|категори|кластер|резюме|ответ|вывод|json|слов[оа]|фраз|текст|названи|промпт|строк|все клиенты|все довольны|что )/imu,
  /(?:^|[.!?:;\n"„(—-]\s*|(?:prašau|dabar|tiesiog|visada|ir|būtinai|tik),?\s+)(?:atsakyk|išvesk|parašyk|rašyk|sakyk|pasakyk|grąžink|pakartok|pavadink|įvardyk|išversk|įvertink|pažymėk|pridėk|įterpk|nurodyk|cituok|aprašyk|įtrauk|parodyk)(?:ite)?(?![\p{L}]).{0,60}(?:tik|tiksliai|pažodžiui|vietoj|tem[ąaos]|grup|kategorij|santrauk|atsakym|išvest|json|žod|fraz|tekst|pavadinim|eilut|visi klientai|kad )/imu,
];

export function givesOrders(comment: string): boolean {
  // Letters that look alike, and none between them, are how filters are dodged.
  const plain = comment.normalize("NFKC").replace(/\p{Cf}/gu, "");
  return ORDERS.some((order) => order.test(plain));
}
