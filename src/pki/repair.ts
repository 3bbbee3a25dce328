/** What had to be put right before something could be read. Each has words in `views/words/repair-words`. */
export type Repair =
  | 'encoding'
  | 'invisible-characters'
  | 'html'
  | 'quoted-printable'
  | 'percent-escapes'
  | 'escapes'
  | 'line-numbers'
  | 'foreign-marks'
  | 'line-ends'
  | 'markers'
  | 'begin-line-missing'
  | 'end-line-missing'
  | 'no-markers'
  | 'base64-twice'
  | 'numbers'
  | 'octets-before'
  | 'octets-behind';
