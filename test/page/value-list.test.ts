import { expect, test } from 'vitest';
import { docMarkdown } from '../../generator/page/inline.ts';
import { readInline } from '../../generator/page/markdown.ts';
import { readValues, valuesCombine } from '../../generator/page/value-list.ts';

function values(description: string): string {
  const text = { spans: readInline(description), origin: { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 } };
  return (readValues(text, docMarkdown(text))?.values ?? []).join(' ');
}

const lists: readonly (readonly [description: string, want: string])[] = [
  ['State of the lamp. Possible values are: `on`, `off`, `unknownFutureValue`.', 'on off unknownFutureValue'],
  ['The possible values are `on`, `off` and `dimmed`. Read-only.', 'on off dimmed'],
  ['Possible values: `on`, `off`. Default is `on`.', 'on off'],
  ['The supported values for the **state** property are: `on` and `off`.', 'on off'],
  ['Lit for 24 hours.The possible values are: `on`,`off`', 'on off'],
  ['Must be one of `on`, `off`', 'on off'],
  ['Use one of the following (valid) string values: `on`, or `off`.', 'on off'],
  ['Value can be: `on` `off`', 'on off'],
  ['Possible values<br/>`on`<br/>`off`', 'on off'],
  ['Possible values are: <ul><li>`on` - Lit. Uses power.</li><li>`off` - Dark.</li></ul> Read-only.', 'on off'],
  ['Possible values are: `on` (lit), `off` (dark), `dimmed`.', 'on off dimmed'],
  ['Possible values are: `on` (lit, see `lit`), `off` (dark; needs `x` and `y`), or `dimmed` (half).', 'on off dimmed'],
  ['Possible values are: `on`: lit, `off`: dark.', 'on off'],
  ['Possible values are: `on` for lit lamps, or `off` for dark ones.', 'on off'],
  ['Possible vaules are: `on`, `off`', 'on off'],
  ['Only one allowed value is `on`.', 'on'],
  ['Supported values are `c1` through `c25`.', ''],
  ['The possible values are: `low` to `high`.', ''],
  ['Possible values are `n1`...`n9`', ''],
  ['The allowed values are `n1`–`n9`.', ''],
  ['Valid values: `a1` - `a9`, `b1` - `b9`.', ''],
  ['Supported values are: <li>Desk</li><li>Floor</li><li>FromCeiling</li>When it is lit, the value is set.', 'Desk Floor FromCeiling'],
  ['The state of the lamp: `on`, `off`, `dimmed`.', 'on off dimmed'],
  ['The pattern of the light: `r`, `g`.', ''],
  ['The light **pattern** type: `steady`, `pulsing`.', 'steady pulsing'],
  ['Either `on` or `off`.', 'on off'],
  ['Types include: `desk`, `floor`.', 'desk floor'],
  ['Possible values are: Active, ActiveWithError, Disabled and Error.', 'Active ActiveWithError Disabled Error'],
  ["Possible values are 'on' or 'off'.", 'on off'],
  ['Possible values are: *Desk*, *Floor*, or **null**', 'Desk Floor'],
  ['Possible values are: `onFull, onHalf`, `off`.', 'onFull onHalf off'],
  ['0: The possible values are 0 - `Not Ready`, 1 - `Ready`.', 'Not Ready Ready'],
  ['Possible values are: <code>on</code>, <code>off</code>.', 'on off'],
  ['Possible values are: `on`, `off`, `null`.', 'on off'],
  ['The possible values are: `on`, `off`.The value `off` means dark.', 'on off'],
  [
    'Possible values are: `on`, `unknownFutureValue`, `dimmed`. Use the `Prefer: include-unknown-enum-members` request header to get the following value in this [evolvable enum](/graph/x): `dimmed`, `pulsing`. Inherited from [device](device.md).',
    'on unknownFutureValue dimmed pulsing',
  ],
  [
    'You must use the `Prefer: include-unknown-enum-members` request header to get the following members in this evolvable enum: `pulsing`.',
    'pulsing',
  ],
  ['Possible values are: `urn:lamp:on`, `1.1`, `Business Management`. Supports `$filter` (`eq`).', 'urn:lamp:on 1.1 Business Management'],
  ['How to combine them. Possible values: `AND`, `OR`.', 'AND OR'],
  ['Possible values:<br/>"On" - It is lit.<br/>"Off" - It is dark. <br/>See below.', 'On Off'],
  ['Supported values are:<ul><li>None</li><li>Half -- some light</li></ul>When it is dark.', 'None Half'],
  [
    'One of the following values: <table><tr><th>Value</th><th>Description</th></tr><tr><td>On</td><td>Lit.</td></tr><tr><td>Off</td><td>Dark.</td></tr></table>',
    'On Off',
  ],
  ['Inherited from [device](device.md). Possible values are: `on`, `off`.', 'on off'],
  ['Possible values are: on, off. Possible values are: `on`, `off`, `unknownFutureValue`.', 'on off unknownFutureValue'],
  ['Possible values are: `null`, `on`, `off`. Possible values are: `none`, `on`, `dimmed`, `off`.', 'none on dimmed off'],
  ['Possible values are: `on`, `off`, `dimmed`. Of rooms, possible values are: `lit`, `dark`.', 'on off dimmed'],
];

test.each(lists)('lists the values of `%s`', (description, want) => {
  expect(values(description)).toBe(want);
});

const friends: readonly string[] = [
  'Valid values 1 to 365',
  'The property value could be `2019-07-03`.',
  'Default value is `on`.',
  'Supports `$filter` (`eq`, `ne`).',
  'Colours, for example `red`, `green`.',
  'Must be `on`.',
  'The value `hidden` means that nobody sees it.',
  'Possible values are described in the following table.',
  'Must not contain any of the following: `:`, `;`.',
  'The name cannot be any of the following values: `None`, `Directory`.',
  'Any of the operators: `eq`, `ne`.',
  'See the enum definition for supported values.',
  'Note: `type` and `office` are not supported.',
  'Details as JSON. Possible keys in it are: `maker`, `model`.',
  'How lamps sort, by these properties: `maker`, `model`.',
  'Two-letter code of a country. Examples include: `US`, `JP`.',
  'The possible values are numbers and letters.',
  'Written {maker_model}. Supported values for each of the parts are as follows:<ul><li>maker: contoso.</li> <li>model: a1, b2.</li></ul>',
];

test.each(friends)('finds no values in `%s`', (description) => {
  expect(values(description)).toBe('');
});

const combined: readonly string[] = [
  'The modes of the lamp. This is a multivalued enumeration.',
  'The **lampModes** enum is multivalued.',
  'This property is multi-valued and a lamp can be both `on` and `dimmed`.',
  'When the lamp is lit, and is a multi-valued property. Possible values are: `day`, `night`.',
  "It's multi-valued.",
  'Multi-valued. The possible values are: `on`, `off`.',
  'Required. Multivalued property. The possible values are: `on`, `off`.',
  '**Multi-valued**: `on`, `off`.',
  'A comma-separated list of the parts to light.',
  'The parts to light, as a comma-separated list of names.',
];

test.each(combined)('values combine: `%s`', (description) => {
  expect(valuesCombine(description)).toBe(true);
});

const single: readonly string[] = [
  'The state of the lamp.',
  'How to set the lamp if the attribute is multi-valued.',
  'Whether the mode of the lamp is multivalued.',
  'How a setting that is multi-valued is merged.',
  'The setting is not multi-valued.',
  'Multi-valued settings are merged: `first`, `all`.',
  'The format, where `csv` is a comma-separated list of rooms.',
  'The format of the list, for example a comma-separated list of rooms.',
  'Cannot be a comma-separated list of states.',
];

test.each(single)('values do not combine: `%s`', (description) => {
  expect(valuesCombine(description)).toBe(false);
});
