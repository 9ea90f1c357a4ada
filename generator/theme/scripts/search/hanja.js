/* Chinese characters as they are read in Korean: 醫療機器 is 의료기기. Those of the words that people look
   for here; a word with any other is left as it is. */

/** @type {Record<string, string>} Places, which are called otherwise than their characters are read */
const PLACES = {
  香港: "홍콩",
  上海: "상하이",
  北京: "베이징",
  東京: "도쿄",
  东京: "도쿄",
  廣州: "광저우",
  广州: "광저우",
  越南: "베트남",
};

/* Each reading with its characters, old forms and those of today's China and Japan. */
const READINGS =
  "람覽览覧 담談谈擔担 직織职職织 류類类流 완玩 경鏡镜 축築筑 쇄刷 앙央 집集 원援 조助 태泰太 만灣湾万萬 절節节 칙則则 " +
  "가家價加价 각各 간間 갑甲 개開改个個 거去 건建健件 검檢検 격格 견見 결結決 경經経慶京 " +
  "계械計契界係 고告高古 공公共工空 과果科課 관館管關関馆 광光廣広 교交校 구具區区歐欧 국國国 " +
  "군郡 권權権 귀貴 규規 금金 급給 기機器企期技記氣気气机 남南 내內内 년年 농農农 단團団端 당當 " +
  "대大臺台代對対 도度都導道圖図 독獨独 동動東同东 등等 라羅 량量 력力歷 령領 례例 로路 " +
  "록錄録 료料療疗 리理利里 립立 마馬 망望 매買賣売 면面 명名明 모募 목目木 무貿務무贸 문文門 " +
  "물物 미美米 민民 박博 반半 방防方 배配 범範 법法 별別 보寶宝補保报報 복福服 본本 " +
  "부部府副負富 북北 분分 비費備比 빙氷 사社事査使寫 산産算产 삼三 상商相上象 색色 생生 " +
  "서西書序 석石 선選先船线線 설設說説 섬纖 성成性省城 세世稅税 소消小素所 속屬 송送 " +
  "수輸水數数收输 술術 시市示視時試 식食式 신申新信 실實実室 심審 아亞児 안安眼 약藥薬約药约 " +
  "양樣 어語 업業业 여與与 역易役域譯訳 연聯連研 영英營営 예豫予 오五 옥玉 온溫 외外 요要 " +
  "용用 우優 운運 원院員圓源元 월月 위衛委位 유維有纶 육育 음飮飲 응應 의醫医衣議 이二伊異 " +
  "익益 인人印引 일日逸一 임賃任 입入 자自資者子 작作 잔殘 장場裝粧装妆场 재材財再 저貯 " +
  "적績積的 전展電全戰电専專 정定程精情政 제製制第濟 조組照造調 종種 주主州周 중中重 증增證 " +
  "지支地指 진進振 차車差借 참參参 창倉 채菜 책策 처處処 척拓 천千 철鐵鉄 청請廳庁 체體体 " +
  "초初 촉促 총總総 최最 추推追 출出 치置 친親 칭稱 타他 통統通统 특特 판板販 편便 평評平 " +
  "포包 표票表 품品 필必 하下 한韓韩 할割 합合 해海 핵核 행行 향向香 험驗 현現 협協协 형型形 " +
  "호護号號 홍紅 화化貨畵 확確 환換 활活 회會会 효效 후後 휴休 흥興 ";

const READ = new Map(
  READINGS.trim()
    .split(" ")
    .flatMap(([said = "", ...signs]) => signs.map((sign) => /** @type {const} */ ([sign, said]))),
);
const SIGN = /\p{Script=Han}/u;

/**
 * A word in Hangul; null where it has no such character, or one that is not known.
 * @param {string} word
 */
export function inHangul(word) {
  if (!SIGN.test(word)) return null;
  let said = word;
  for (const [place, name] of Object.entries(PLACES)) said = said.replaceAll(place, name);
  said = [...said].map((sign) => READ.get(sign) ?? sign).join("");
  return SIGN.test(said) ? null : said;
}
