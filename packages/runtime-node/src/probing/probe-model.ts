/** A model for trying a device: y = x + x over four numbers of float32. */
export const PROBE_MODEL: Uint8Array = Uint8Array.from(
  atob('CAgSADo1Cg4KAXgKAXgSAXkiA0FkZBIBZ1oPCgF4EgoKCAgBEgQKAggEYg8KAXkSCgoICAESBAoCCARCBAoAEBE='),
  (character) => character.charCodeAt(0),
)
