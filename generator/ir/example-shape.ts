// The JSON body of an example response -> what it shows of the type: one object or many, and the type where the JSON names it.
// `{ "@odata.context": "...", "value": [ { "@odata.type": "#microsoft.graph.user" } ] }` -> many, microsoft.graph.user

export interface ExampleShape {
  /** wrapped: an object as `value`, which is an error of the docs or a property of that name. */
  readonly kind: 'object' | 'collection' | 'wrapped' | 'scalar' | 'none';
  /** As the JSON names it: `microsoft.graph.user`, or `Edm.String` of a scalar. */
  readonly type?: string;
}

/** The shape of a body as read; `none` where there is no JSON. */
export function exampleShape(json: unknown): ExampleShape {
  if (Array.isArray(json)) return { kind: 'collection', ...typeOf(json[0]) };
  if (!isRecord(json)) return { kind: 'none' };
  const { value } = json;
  const context = typeOfContext(json['@odata.context']);
  if (Array.isArray(value)) return { kind: 'collection', ...(typeOf(value[0]) ?? context) };
  if (value !== undefined && Object.keys(json).every((key) => key === 'value' || key.startsWith('@'))) {
    if (isRecord(value)) return { kind: 'wrapped', ...(typeOf(value) ?? context) };
    return { kind: 'scalar', ...typeOf(value) };
  }
  return { kind: 'object', ...(typeOf(json) ?? context) };
}

function typeOf(value: unknown): { type: string } | undefined {
  if (typeof value === 'string') return { type: 'Edm.String' };
  if (typeof value === 'boolean') return { type: 'Edm.Boolean' };
  if (typeof value === 'number') return { type: Number.isInteger(value) ? 'Edm.Int32' : 'Edm.Double' };
  const type = isRecord(value) ? value['@odata.type'] : undefined;
  // #microsoft.graph.user
  return typeof type === 'string' && /^#?microsoft\.graph\.\w/.test(type) ? { type: type.replace(/^#/, '') } : undefined;
}

/** `https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.user)` */
function typeOfContext(context: unknown): { type: string } | undefined {
  const type = typeof context === 'string' ? /#(?:Collection\()?((?:microsoft\.graph|Edm)\.[\w.]+)\)?$/.exec(context)?.[1] : undefined;
  return type === undefined ? undefined : { type };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
