/** What the made-up comments talk about: a line a topic, its commonest words first. */
export const TOPICS: readonly (readonly string[])[] = [
  "delivery late courier parcel waited days tracking doorstep driver evening package arrived delayed missed",
  "price expensive increase cost plan cheaper monthly discount raise value afford competitor deal tariff",
  "invoice billing charged twice refund statement payment amount overcharged receipt tax card credit wrong",
  "router wifi signal coverage drops bedroom connection weak reboot outage range upstairs reconnect antenna",
  "app crashes login update phone screen freezes android button password notification loading version loads",
  "agent rude helpful polite friendly listened manner attitude kind patient respectful colleague smile tone",
  "hold queue waiting minutes line answered music transferred callback hours ringing menu operator busy",
  "technician appointment installation visit cable drilled fitted engineer morning arrived mounted wiring ladder",
  "quality broke material cheap sturdy cracked durable plastic stitching worn defective fragile finish solid",
  "size fit small large sleeves shoes tight length waist return exchange measurements narrow loose",
  "food fresh tasty cold menu dinner portion kitchen soup bland salad dessert chef spicy",
  "room clean bed towels bathroom noisy hotel shower mattress carpet breakfast window smell floor",
  "parking garage space car entrance walk lot barrier ticket spaces crowded street ramp attendant",
  "website search checkout basket page filter navigate browser account slow link form checkout register",
  "training course lessons tutorial learned video teacher beginner materials examples exercises manual guide webinar",
  "report export dashboard chart spreadsheet filters data figures columns import template numbers totals print",
  "contract cancel renewal terms notice period locked signed clause fee penalty commitment termination conditions",
  "store staff shelves checkout stock opening assistant aisle branch counter closing cashier display trolley",
  "battery charger charging lasts drains hours power overnight cable dead percent adapter plug heat",
  "security privacy data consent email spam breach trust verification details stolen shared identity marketing",
].map((line) => line.split(" "));

/** Words of any comment, by and large in the order of their frequency. */
export const COMMON: readonly string[] =
  `the and to was it i a of for in my is with that you we not they very on but have this so be are me had when no at as
  your all just service get after time were more from there than good would their been out what only will because our up
  even can again one never about too still really could them always did which well by if how any other got do make first
  back much need now better before some took every easy over great work does nothing few last new people most like little
  problem went without quite until since thing way use another while bit someone day week told year month said customer
  company nice bad happy long issue once far hard asked called tried left gave often simple finally support keep find
  sometimes twice everything staff enough help reason though actually already almost maybe pay think want feel come
  recommend experience using found came made today order money place point product number question several family
  home office friend business excellent terrible disappointed satisfied wonderful awful perfect poor fine okay smooth
  quick fast reliable clear confusing annoying frustrating pleasant unfair honest prompt useless`
    .trim()
    .split(/\s+/);
