/** Phrases by weight: the higher, the surer; negative ones speak against the role. */
export type Vocabulary = Readonly<Record<string, string>>;

/**
 * What headings and questions say about a column's role. Phrases are whole words of the heading, without accents; `*`
 * stands for any ending, and a leading `=` asks that nothing else stands in the heading.
 * Order of languages: English, Russian, Lithuanian, German, French, Spanish, Polish.
 */
export const ROLE_WORDS = {
  score: {
    5: `nps, nps score, net promoter, enps, ltr, likelihood to recommend, how likely, likely to recommend, likely are you to recommend,
      вероятност* порекоменд*, готовы порекоменд*, готовы рекоменд*, ar rekomenduot*, kokia tikimybe, kaip tiketina, ar rekomend*,
      wie wahrscheinlich, weiterempfehl*, recommand*, probabilidad, jak prawdopodobne`,
    4: `recommend*, fft, friends and family, friends family, порекоменд*, рекоменд*, посовет*, rekomend*, empfehl*, recomend*, recomiend*, polec*`,
    3: `score, scores, rating, ratings, overall, =rate, rate us, rate your, rate the, rate our, please rate, would you rate, do you rate, rated, stars, оценк*, оцените, балл, баллы, рейтинг, ivertin*, balas,
      balai, reiting*, bewertung*, punkte, note, notez, puntuacion, calificacion, valoracion, nota, ocena, oceny, wynik`,
    2: `satisf*, csat, ces, effort, easy, ease of, grade, mark, intention, удовлетвор*, pasitenkin*, zufrieden*, satisfaccion, zadowol*`,
    "-4": `id, ids, sentiment, category*, type, group, band, segment, label, count, number of, currency, previous nps, previous score, last nps, last score, prior nps,
      prior score, lead score, credit score, weight, duration, completion, progress, прошл* оценк*, ankstesn*`,
  },
  comment: {
    5: `why, reason for, reasons for, main reason, primary reason, verbatim*, почему, причин* оценк*, kodel, warum, pourquoi, por que, dlaczego`,
    4: `comment*, feedback, feedbacks, open ended, open end, open text, free text, explain*, explanation, explication*, tell us, reason, reasons, other please specify,
      комментар*, отзыв*, причин*, поясн*, объясн*, расскаж*, напишит*, komentar*, atsiliepim*, priezast*, paaiskin*, pakoment*, parasyk*,
      kommentar*, begrund*, grund, anmerkung*, commentaire*, raison*, avis, remarque*, expliquez, comentario*, motivo*, opinion*, razon*, komentarz*,
      uwagi, uzasadn*`,
    3: `text, review*, message, answer, answers, response text, remark*, notes, suggestion*, improve*, what could, what can, what did, what do, what was, what is,
      how could, how can, describe, description, additional, feel, think, experience, текст, сообщени*, мнени*, предложени*, пожелани*, что, ответ, замечани*,
      tekst*, zinut*, nuomon*, pastab*, pasiulym*, atsakym*, ka galet*, kas, text antwort, antwort, verbesser*, was, texte, reponse, que, mensaje, opis, tresc, odpowiedz`,
    2: `what, which, how, kokie, какие, welche, quel, quels, quelle, cual, jakie`,
    1: `note, body, content, other, title, details, subject`,
    "-3": `name, firstname, lastname, address, phone, user agent, device, browser, label, tag, tags, language, lang, url, link, email, e mail, =question`,
    "-6": `id, ids, date, sentiment, category*, ip, coded`,
  },
  date: {
    5: `end date, enddate, ended, completed*, completion date, completed at, submit date, submit*, responded, responded at, response date, answered*,
      date answered, response at, response time, completion time, end time, survey date, feedback date, recorded date, recordeddate, finished at, дата ответа, дата опроса, дата заполнения, дата завершения, время завершения,
      atsakymo data, apklausos data, uzpildym*, antwortdatum, date de reponse, fecha de respuesta, data odpowiedzi`,
    4: `date, datetime, timestamp, =ts, дата, data, datum, fecha, horodat*, дата и время`,
    3: `created*, created at, received*, started*, start date, startdate, when, day, added, updated*, time, время, создан*, laikas, sukurt*, zeitstempel, erstellt*, cree*`,
    "-5": `birth*, dob, born, contract, renewal*, signup, sign up, registered, registration, purchase*, order, delivery, due, first, last seen, expiry, expir*, next, last,
      рожден*, договор*, регистрац*, gimim*, sutart*, geburt*, naissance, nacimiento, month*, duration, months, taken, spent`,
  },
  revenue: {
    5: `revenue*, arr, mrr, acv, tcv, arpu, annual value, contract value, account value, customer value, lifetime value, ltv, clv, cltv, annual spend, выручк*, доход*, оборот*,
      pajam*, apyvart*, umsatz*, jahresumsatz, chiffre d affaires, ingresos, facturacion, przychod*, obrot*`,
    4: `spend*, spent, turnover, sales, ca, basket, cart value, order value, amount*, invoice total, bill*, сумм*, чек*, стоимост*, suma, sumos, krepsel*, warenkorb, betrag, montant, panier, importe,
      kwota, wartosc, gasto*, payment*, paid, monthly fee, annual fee, платеж*, платёж*, mokej*, mokest*`,
    3: `value, price, income, fee, fees, subscription, cost, cena, kaina, цена, preis, prix, precio`,
    "-6": `id, ids, currency, type, count, number of, date, band, range, group, category*, segment, tier, score, rating, satisf*, nps, growth, change, percent, pct, method, status,
      валюта, valiuta, waehrung, wahrung, devise, moneda, why, comment*, feedback, plan, margin*, profit*, маржа*, прибыл*, marza*, marzos, pelnas, pelno, deckungsbeitrag, marge, margen`,
  },
  respondent: {
    6: `respondent*, respondent id, person id, patient id, participant*, респондент*, участник*, dalyv*, teilnehmer*, repondant*, encuestad*`,
    5: `customer id, customer no, customer number, customerid, client id, clientid, client no, user id, userid, contact id, contactid, member id, subscriber*, subscriber id, guest id, employee id, person,
      =customer, =client, =kunde, =user, =contact, =member, клиент*, абонент*, пользовател*, покупател*, klient*, abonent*, vartotoj*, pirkej*, kundennummer,
      kunden nr, kunden id, kundennr, benutzer*, numero client, id client, id cliente`,
    4: `email, e mail, email address, mail, эл почта, почта, el pastas, pastas`,
    "-6": `comment, feedback, type, group, segment, tier, plan, name, since, tenure, age, count, score, rating, satisf*, service, date, manager, owner, value, revenue, support, language`,
  },
  record: {
    3: `=id, =ids, =uid, =uuid, =guid, =key, response id, responseid, response no, response number, record id, recordid, submission id, entry id, answer id, survey response id, case id, row id,
      =number, =no, =nr, =num, =номер, =код, ид, идентификатор, номер анкеты, номер ответа, номер отзыва, анкет*, =numeris, =eil nr, anketos nr, atsakymo nr, anketos numeris, =nummer,
      =numero, =lp, =response, =record, network id, =token`,
    2: `id, code id, идентификатор*, номер, nr`,
    "-6": `question, collector*, survey id, survey, session, service, router, device, product, order, location, store, shop, branch, agent, team, plan, region, campaign, page, manager,
      comment, feedback, score, телефон*, заказ*, phone, номер телефона, число, number of, postal, zip`,
  },
  account: {
    5: `=account, =account id, =account no, =account number, =account name, =accountid, =account key, =acct, =аккаунт, =лицевой счет, =счет, =paskyra, =saskaita, =konto, =compte`,
    4: `=company, =company id, =company name, =companyid, =organisation, =organization, =organisation id, =organization id, =organisation name, =organization name, =employer, =business name,
      =customer id, =customer no, =customer number, =customer name, =customer, =client, =client id, =client name, =компания, =организация, =контрагент, =заказчик, =imone, =imones pavadinimas,
      =organizacija, =kompanija, =unternehmen, =firma, =firmenname, =kundennummer, =entreprise, =societe, =empresa, =spolka`,
  },
  segment: {
    5: `plan, plans, tier, package, subscription, segment*, product, products, тариф*, план, продукт*, сегмент*, пакет*, plan*, produkt*, segment*, tarif*, paket*, forfait, offre, produit, plano`,
    4: `region*, country, city, state, market, territory, area, location, store, shop, branch, office, site, trust, регион*, стран*, город*, област*, округ*, филиал*, магазин*, miest*, salis,
      regionas, apskrit*, parduotuv*, land, stadt, filiale, pays, ville, magasin, pais, ciudad, tienda, kraj, miasto, sklep`,
    3: `channel*, source, service*, industry, sector, vertical, segment, group, category, cohort, wave, quarter, team, department, role, job, company size, size, type, language,
      канал*, источник*, услуг*, отрасл*, групп*, категор*, волна, отдел*, сфера, тип*, kanal*, saltin*, paslaug*, sritis, grup*, kategor*, padalin*, tip*, branche, abteilung, canal, secteur,
      categorie, sector, kanal, branza, dzial`,
    2: `gender, sex, age group, age band, age range, churn*, device, platform, browser, os, пол, возраст*, lyt*, amzi*, geschlecht, alter, sexe, sexo, plec, wiek, customer type,
      active, vip, premium, trial, is *, has *`,
    1: `question, new, returning`,
    "-5": `status, finished, progress, distribution channel, ip, latitude, longitude, collector*, first name, last name, name, imie, vardas, имя, fio, email, link, url, tag, tags, version`,
  },
} as const satisfies Record<string, Vocabulary>;

/** A band that somebody worked out of a score; it is neither an answer nor a segment. */
export const BAND_WORDS: ReadonlySet<string> = new Set(
  "promoter promoters passive passives neutral neutrals detractor detractors промоутер промоутеры нейтрал нейтралы критик критики rekomenduotojas kritikas pasyvus".split(
    " ",
  ),
);
