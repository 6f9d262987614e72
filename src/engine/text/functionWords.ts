/** Function words, greetings and fillers that the lists lack; one letter alone never counts. By ISO 639-1 code. */
export const ADDED: Readonly<Record<string, string>> = {
  en: "she hers itself am were does doing having will shall ours us yours yourself yourselves ourselves themselves herself myself theirs whom why those these then there it's im ive i'm i've i'd i'll it's that's there's they're they've we're we've you're you've he's she's let's what's who's also just really very quite etc please hi hello dear u ur pls oh yes may getting one one's were via per ok okay soo",
  ru: "это очень просто также ещё еще всё все вообще пожалуйста спасибо здравствуйте свой наш ваш который весь быть мочь нам нами вами ею её его неё них ими ними мои моё моего моей моем твой свои своё своего своей своим наша наше наши нашего нашей ваша ваше ваши вашего вашей сам сама сами самый самая самые буду будем будут будете есть были было является могу можем могут можете хотя чтоб поэтому пусть которая которое которые которых которого которой которым которую кстати прям прямо чтото както гдето типа лишь где когда какие какое такие такая такое эта эти этих этим этими той тех теми",
  lt: "yra labai taip pat tai kad bei ar kai tik nes gal prašau ačiū sveiki mano mūsų jūsų jų esu esi esame esate buvo buvau buvome bus būtų būti būna galima gali galiu turi turiu reikia jie jos jo jam jai juos jas ją jį jais jomis aš mane man mums jums tavo savo šis ši šie šios šį šią to tą tuo tos tie tas tai toks tokia tokie kuris kuri kurie kurios kurį kurią kuo ką kam ko kokia koks kokie apie dėl su iš už nuo į per prie",
  de: "sehr auch mal halt eben bitte danke hallo mehr bzw etc euch deren ists hats gibts gehts ok okay leider bin sei wären würd hab hätt nen ne nem drauf drin raus rein dran rum",
  fr: "être avoir très aussi merci bonjour bonsoir cordialement etc ça cela ceux celui celle celles celui-ci donc car si alors puis comme quand lorsque dont chez vers entre depuis pendant déjà là voilà voici tous toute toutes ainsi cependant toutefois parce quoi cette aux fait faut peut peuvent peux pouvait pouvoir doit doivent vais va vont ci ai as tres etre ca quelque quelques chaque autre autres ni est-ce peut-être ok",
  es: "muy también gracias hola por favor soy eres es somos son fui fue fueron era eran ser sea sean sido siendo estoy está estás estamos están estaba estaban estar estado este esta estos estas ese esa esos esas aquel aquella he has ha hemos han había habían haber hay haya hubo tengo tiene tienen tenía tener puedo puede pueden poder yo tú ella nosotros ustedes ellos ellas usted vosotros nuestro nuestra nuestros nuestras mis tu tus os e u así entonces pues aunque mientras aquí ahí allí hace hacer hacen hizo van va voy ir cada todo todos toda todas quien quienes cuyo cuál qué cómo cuándo dónde otra otros otras unos unas les esto eso algo alguien alguno alguna algunos algunas solo sólo según entre hacia pero si ok etc",
  pt: "obrigado obrigada olá oi bom-dia favor sou é são somos era eram foi foram fui ser seja sejam sido sendo estou está estão estamos estava estavam estar este isto isso tenho tem têm temos tinha tinham ter teve tive pode podem posso poder vai vão vou ir faz fazem fazer feito há haver havia houve ele ela eles elas eu tu você vocês nós a gente me mim te se si consigo dele dela meu minha num numa pra pro pras pros lá aqui ali aí assim então porque porquê pois embora enquanto onde cada todo todos toda todas outro outra outros outras alguém algum alguma alguns algumas algo só ainda já também muito tão ou e ne né etc ok vc vcs tb pq q",
  it: "grazie ciao buongiorno salve essere avere stato stata stati state sono è c'è c'era perche poiché quindi allora però pero oppure cioè così qui qua lì là quando mentre dopo ogni ognuno alcuni alcune qualche altro altra altri altre stesso stessa già gia ancora solo anche poi proprio molto essi esse egli ella questa quello ciò cui chi può possono posso potere deve devono dover va vanno vado viene vengono fa fare fatto lei suo sua ok ecc me te sé",
  nl: "bedankt dank hallo graag zeer erg heel ook ben bent zijn was waren word wordt worden had hadden heb hebt heeft kan kunt kunnen zou zouden moet moeten mag mogen gaat gaan ging doet deed komt jij jullie je jouw jou wij ze hen hun onze ons deze dit die dat daar er hier waar wat welke waarom wanneer hoe echt gewoon even best want omdat maar dus toch al vanaf tijdens sinds binnen per etc ok m'n z'n zo'n één",
  pl: "dziękuję dzięki proszę witam pozdrawiam cześć jestem jesteś jesteśmy jesteście są było byłem byłam byliśmy będę będą mam masz mamy mają miał miała mieli mogę może mogli mój moja moje moją mojego mojej nasz wasz ich jego jej swój swoja swoje swoją swojego swojej który która które którzy tego tej tym tych tą tę ten ta to ze we ok itd itp np oraz też także bo więc czy gdy jak jako taki taka takie żeby aby by że się bardzo tylko ani ale lub albo coś ktoś gdzieś kiedyś wszystko",
  uk: "дуже також просто дякую вітаю добрий будь ласка це цього цьому цим цю цієї ці цих той та те ті тих тим того тому який яка яке яку які якого якої яких якою що щоб бо але або чи й та є був була було були буде будуть можна може можу можуть треба потрібно мені мене мій моя моє мої ми ви ви вам вас нам нас наш наша наше наші ваш ваша ваше ваші його її їх їм їй він вона воно вони себе свій своя своє свої на за до від із зі під при через щодо про для як коли де тут там тоді ще вже лише тільки навіть отже адже взагалі",
};

/**
 * Words that answers turn on and that most lists drop: negation, degree, time. They count, but none names a theme by
 * itself. Without them a tenth of short answers is empty.
 */
export const QUALIFIERS: Readonly<Record<string, string>> = {
  en: "no not never nothing none nobody cannot can't cant won't wont don't dont doesn't doesnt didn't didnt isn't isnt wasn't wasnt aren't weren't couldn't couldnt wouldn't wouldnt shouldn't haven't havent hasn't hasnt more most less before after again always enough well first last down up under over out off now every everything anything even still far so too much",
  ru: "не нет ни ничего нельзя без больше лучше всегда никогда опять после до раз теперь сегодня сейчас можно надо хорошо очень больше более много мало долго уже пока таки",
  lt: "ne nėra nebe niekada nieko niekas be vėl po prieš visada daug mažai ilgai visą du tris jau dar viskas viskuo visko gana pernelyg beveik",
  de: "nein nicht kein keine keinem keinen keiner keines nie niemals nichts niemand niemandem ohne mehr weniger genug immer wieder vor nach viel viele vielen wenig oft nix",
  fr: "pas non ne jamais rien aucun aucune personne sans plus moins mieux toujours encore avant après trop peu beaucoup assez tout souvent",
  es: "no nunca jamás nada nadie ningún ninguno ninguna sin más menos siempre antes después mucho mucha muchos muchas poco poca demasiado demasiada bastante casi todavía aún vez veces otra ya todo",
  pt: "não nunca jamais nada ninguém nenhum nenhuma sem mais menos sempre antes depois muito muita muitos muitas pouco pouca demais bastante quase ainda já tudo vez vezes",
  it: "non no mai niente nulla nessun nessuno nessuna senza più meno sempre prima dopo molto molta molti molte poco poca troppo troppa abbastanza quasi ancora già tutto volta volte",
  nl: "niet geen nooit niets niks niemand nee zonder meer minder altijd weer opnieuw na veel weinig nog alles genoeg vaak bijna",
  pl: "nie nigdy nic nikt żaden żadna żadne bez więcej mniej zawsze znowu znów przed po dużo mało wiele zbyt jeszcze już wszystko prawie często bardziej",
  uk: "не ні немає нема ніколи нічого ніхто без більше менше завжди знову після до багато мало занадто надто вже ще все довго часто майже",
};

/** Words on the lists that name a thing in one trade or another: "call back", "full system", "gute Lage". */
export const NAMING: Readonly<Record<string, string>> = {
  en: "back call came come full like made make system take",
  de: "besser ernst früher gern gerne groß große großen großer großes gut gute guter gutes hoch jahr jahre jahren klein kleine kleinen kleiner kleines kurz lang lange leicht leid neu neue neuen offen ordnung recht richtig schlecht später tag tage tagen teil uhr zeit zurück weit",
  fr: "bien bon",
  lt: "pirma toli netoli viduj",
  nl: "goed best dank",
  pl: "dobrze dobry dobra daleko czas rok lat dzień możliwe",
  uk: "добре день",
};
