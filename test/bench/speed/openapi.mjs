// Models of a generated package -> an OpenAPI document that says about as much: the input of a generator of OpenAPI types.

const scalars = {
  'Edm.Boolean': { type: 'boolean' },
  'Edm.Int32': { type: 'integer' },
  'Edm.Int64': { type: 'integer' },
  'Edm.Double': { type: 'number' },
};

/** `models` are the parsed texts of api.json. */
export function openApiOf(models) {
  const schemas = {};
  const paths = {};
  for (const model of models) {
    for (const type of model.types) schemas[nameOf(model, type.name)] = objectSchema(model, type);
    for (const { name, members, description } of model.enums) {
      schemas[nameOf(model, name)] = { type: 'string', description, enum: members.map((member) => member.name) };
    }
    for (const operation of model.operations) addOperation(paths, model, operation);
  }
  return { openapi: '3.1.0', info: { title: 'The same', version: '1' }, paths, components: { schemas } };
}

/** How many operations and schemas a document has. */
export function sizeOf({ paths, components }) {
  const operations = Object.values(paths).reduce((sum, item) => sum + Object.keys(item).length, 0);
  return { operations, schemas: Object.keys(components.schemas).length };
}

function nameOf({ version }, name) {
  return `${version}.${name}`;
}

function schemaOf(model, type) {
  // `Collection(microsoft.graph.user)`
  const item = /^Collection\((.*)\)$/.exec(type)?.[1];
  if (item !== undefined) return { type: 'array', items: schemaOf(model, item) };
  if (type === 'unknown') return {};
  return type.startsWith('Edm.') ? (scalars[type] ?? { type: 'string' }) : { $ref: `#/components/schemas/${nameOf(model, type)}` };
}

function objectSchema(model, { description, baseType, properties, relationships }) {
  const entries = [...properties, ...relationships].map((member) => [
    member.name,
    { description: member.description, ...schemaOf(model, member.type) },
  ]);
  const own = { type: 'object', description, properties: Object.fromEntries(entries) };
  return baseType === undefined ? own : { allOf: [schemaOf(model, baseType), own] };
}

function addOperation(paths, model, operation) {
  for (const [index, path] of operation.paths.entries()) {
    const key = `/${model.version}${path}`;
    paths[key] = paths[key] ?? {};
    const item = paths[key];
    const method = operation.method.toLowerCase();
    if (item[method] !== undefined) continue;
    const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
    const { status, type } = operation.response ?? {};
    const content = type === undefined ? {} : { content: { 'application/json': { schema: schemaOf(model, type) } } };
    item[method] = {
      operationId: `${model.version}.${operation.id}${index === 0 ? '' : index}`,
      summary: operation.title,
      description: operation.description,
      parameters: inPath,
      ...(operation.requestBody && { requestBody: { content: { 'application/json': { schema: bodyOf(model, operation.requestBody) } } } }),
      responses: { [status ?? 200]: { description: operation.title ?? '', ...content } },
    };
  }
}

function bodyOf(model, { type, properties = [], parameters = properties }) {
  if (type !== undefined) return schemaOf(model, type);
  const entries = parameters.map((parameter) => [
    parameter.name,
    { description: parameter.description, ...schemaOf(model, parameter.type) },
  ]);
  return { type: 'object', properties: Object.fromEntries(entries) };
}
