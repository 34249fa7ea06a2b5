// Four hypervisor products and where each of them is filed: right on the hardware, on a host OS, or on the border between the two.

/** Products by the names that controls use. */
export const PRODUCTS = ['kvm', 'hyper-v', 'vmware-workstation', 'virtualbox'] as const;
export type ProductId = (typeof PRODUCTS)[number];

/** Where a product is filed. */
export type ProductPlace = 'type1' | 'border' | 'type2';
/** The products that have been filed so far. */
export type ProductPlaces = Partial<Record<ProductId, ProductPlace>>;

/** Products under their own names, as their makers write them. */
export const PRODUCT_NAMES: Readonly<Record<ProductId, string>> = { kvm: 'KVM', 'hyper-v': 'Hyper-V', 'vmware-workstation': 'VMware Workstation', virtualbox: 'VirtualBox' };

/** Where each belongs. KVM makes the Linux kernel itself a hypervisor, and that Linux goes on as a general OS: both readings are in use. */
export const PRODUCT_PLACES: Readonly<Record<ProductId, ProductPlace>> = { kvm: 'border', 'hyper-v': 'type1', 'vmware-workstation': 'type2', virtualbox: 'type2' };

/** Why a product does not stay where it was put. */
export type ProductRefusal = 'needs-host-os' | 'boots-before-os';

/** What becomes of a product that is put on a side: its place, or why it does not stay there. KVM slides onto the border from either side. */
export function filing(product: ProductId, side: 1 | 2): { place: ProductPlace } | { refusal: ProductRefusal } {
  const place = PRODUCT_PLACES[product];
  if (place === 'border' || place === `type${side}`) return { place };
  return { refusal: side === 1 ? 'needs-host-os' : 'boots-before-os' };
}
