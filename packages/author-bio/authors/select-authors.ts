import type { Person } from '../../data/model/model.js';
import { fillMissing } from '../../data/model/fields.js';
import { nameKey } from '../../data/model/name-key.js';
import type { AuthorAttributes } from './author-attributes.js';

/** The first person with this name; letter case and white space around the name are ignored. */
export const findByName = (people: readonly Person[], name: string): Person | undefined =>
  people.find((person) => nameKey(person.name) === nameKey(name));

/** Only fields that can't reveal who the person is. */
const withheldAuthor = ({ jobTitle, workLocation }: AuthorAttributes): Person => ({
  name: '',
  nameWithheld: true,
  jobTitle,
  workLocation,
});

/**
 * The authors to show. Attributes take precedence over loaded data, field by field. A `name` attribute selects that
 * person from the data. Without it, attributes apply only to a single loaded author, because with several it would be
 * unclear whom they describe.
 */
export function selectAuthors(attributes: AuthorAttributes, loaded: readonly Person[]): readonly Person[] {
  if (attributes.nameWithheld) return [withheldAuthor(attributes)];
  const onlyLoaded = loaded.length === 1 ? loaded[0] : undefined;
  const person = attributes.name ? findByName(loaded, attributes.name) : onlyLoaded;
  const name = attributes.name || person?.name;
  return name ? [fillMissing({ ...attributes, name }, person ?? {})] : loaded;
}
