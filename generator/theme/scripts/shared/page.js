/* Elements of a page, found and made; who asks for one that is not there is told which. */

/**
 * The first element that a selector finds, of the kind that is wanted.
 * @overload
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLElement}
 */
/**
 * @template {Element} T
 * @overload
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => T} kind
 * @returns {T}
 */
/**
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => Element} kind
 */
export function one(root, selector, kind = HTMLElement) {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`no ${kind.name} is ${selector}`);
  return found;
}

/**
 * All elements that a selector finds.
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {NodeListOf<HTMLElement>}
 */
export const all = (root, selector) => root.querySelectorAll(selector);

/**
 * What an element carries in `data-NAME`, as text; nothing where it does not.
 * @param {HTMLElement} element
 * @param {string} name
 */
export const data = (element, name) => element.dataset[name] ?? "";

/**
 * What an element carries as JSON; the caller says of which shape.
 * @param {HTMLElement} element
 * @param {string} name
 */
export const json = (element, name) => JSON.parse(data(element, name));

/**
 * A new element with its properties and what stands in it.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Partial<HTMLElementTagNameMap[K]>} properties
 * @param {...(Node | string)} children
 */
export function make(tag, properties = {}, ...children) {
  /** @type {HTMLElementTagNameMap[K]} */
  const element = document.createElement(tag);
  Object.assign(element, properties).append(...children);
  return element;
}
