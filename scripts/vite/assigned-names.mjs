/** Which top-level names of a module are assigned inside a function, and so may change after the module has run? */

const isFunction = ({ type }) => /^(Function(Declaration|Expression)|ArrowFunctionExpression)$/.test(type);
/** Code in these runs later, or may. */
const runsLater = (node) => isFunction(node) || node.type === 'PropertyDefinition';

/** Names that a declaration or an assignment sets: `a` and `b` of `{ x: a, ...b }`. */
function targets(pattern) {
  if (!pattern) return [];
  const { type } = pattern;
  if (type === 'Identifier') return [pattern.name];
  if (type === 'ObjectPattern') return pattern.properties.flatMap((each) => targets(each.value ?? each.argument));
  if (type === 'ArrayPattern') return pattern.elements.flatMap(targets);
  if (type === 'AssignmentPattern') return targets(pattern.left);
  if (type === 'RestElement') return targets(pattern.argument);
  return [];
}

const childrenOf = (node) =>
  Object.values(node)
    .flat()
    .filter((child) => typeof child?.type === 'string');

const namesOf = (declaration) => declaration.declarations.flatMap(({ id }) => targets(id));

/** Names of the `var`s of a function, which belong to all of it. */
function hoisted(node) {
  if (node.type === 'VariableDeclaration' && node.kind === 'var') return namesOf(node);
  return childrenOf(node).flatMap((child) => (isFunction(child) ? [] : hoisted(child)));
}

function declaredInBlock(statements) {
  return statements.flatMap((statement) => {
    if (statement.type === 'VariableDeclaration') return statement.kind === 'var' ? [] : namesOf(statement);
    return /^(Class|Function)Declaration$/.test(statement.type) ? [statement.id.name] : [];
  });
}

/** Names that are declared by a node for what it contains. */
function declaredBy(node) {
  if (isFunction(node)) {
    const own = node.type === 'FunctionExpression' ? targets(node.id) : [];
    return [...own, ...node.params.flatMap(targets), ...hoisted(node.body)];
  }
  if (node.type === 'BlockStatement' || node.type === 'StaticBlock') return declaredInBlock(node.body);
  if (node.type === 'SwitchStatement') return declaredInBlock(node.cases.flatMap(({ consequent }) => consequent));
  if (node.type === 'CatchClause') return targets(node.param);
  if (node.type === 'ClassExpression') return targets(node.id);
  const head = node.init ?? node.left;
  return node.type.startsWith('For') && head?.type === 'VariableDeclaration' ? namesOf(head) : [];
}

function assignedBy(node) {
  if (node.type === 'AssignmentExpression' || /^For(In|Of)/.test(node.type)) return targets(node.left);
  return node.type === 'UpdateExpression' ? targets(node.argument) : [];
}

/** @param {any} program Syntax tree (ESTree) of a module. @returns {Set<string>} */
export function assignedInFunctions(program) {
  const found = new Set();
  function visit(node, declared, isLater) {
    const inner = new Set([...declared, ...declaredBy(node)]);
    const later = isLater || runsLater(node);
    if (later) for (const name of assignedBy(node)) if (!inner.has(name)) found.add(name);
    for (const child of childrenOf(node)) visit(child, inner, later);
  }
  for (const statement of program.body) visit(statement, [], false);
  return found;
}
