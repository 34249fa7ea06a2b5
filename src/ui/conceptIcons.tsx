// Icons of the things we teach, where no icon set has them: the same outlines that the stage draws.
import { type SVGProps } from 'react';

type IconProps = Omit<SVGProps<SVGSVGElement>, 'd'> & { size?: number | string };

function Drawing({ d, size, width, height, ...rest }: IconProps & { d: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={width ?? size ?? 24}
      height={height ?? size ?? 24}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.9}
      strokeLinecap="round"
      strokeLinejoin="round"
      {...rest}
    >
      <path d={d} />
    </svg>
  );
}

/** Virtual machines: three square towers on one base. */
export const VmStackIcon = (props: IconProps) => <Drawing d="M2 18.5h20v3.5H2zM2.5 3h5v12h-5zM9.5 3h5v12h-5zM16.5 3h5v12h-5z" {...props} />;

/** Containers: three low round boxes on one base. */
export const ContainerStackIcon = (props: IconProps) => (
  <Drawing
    d="M2 18.5h20v3.5H2zM4 9h2a1.5 1.5 0 0 1 1.5 1.5v3A1.5 1.5 0 0 1 6 15H4a1.5 1.5 0 0 1-1.5-1.5v-3A1.5 1.5 0 0 1 4 9zM11 9h2a1.5 1.5 0 0 1 1.5 1.5v3A1.5 1.5 0 0 1 13 15h-2a1.5 1.5 0 0 1-1.5-1.5v-3A1.5 1.5 0 0 1 11 9zM18 9h2a1.5 1.5 0 0 1 1.5 1.5v3A1.5 1.5 0 0 1 20 15h-2a1.5 1.5 0 0 1-1.5-1.5v-3A1.5 1.5 0 0 1 18 9z"
    {...props}
  />
);

/** Containers inside virtual machines. */
export const NestedStackIcon = (props: IconProps) => <Drawing d="M2 18.5h20v3.5H2zM2.5 3h11.5v12H2.5zM16.5 3h5v12h-5zM5 8.5h2v4H5zM9.5 8.5h2v4h-2zM18.5 8.5h1v4h-1z" {...props} />;

/** Hardware: a chip with its legs. */
export const HardwareIcon = (props: IconProps) => <Drawing d="M6 6h12v12H6zM9.5 9.5h5v5h-5zM9 6V3M15 6V3M9 21v-3M15 21v-3M6 9H3M6 15H3M21 9h-3M21 15h-3" {...props} />;

/** A hypervisor: one plate that carries several boxes. */
export const HypervisorIcon = (props: IconProps) => <Drawing d="M3 15h18v5H3zM4 4h6v7H4zM14 4h6v7h-6zM7 11v4M17 11v4" {...props} />;

/** A kernel: a slab with studs. */
export const KernelIcon = (props: IconProps) => <Drawing d="M3 9h18v11H3zM5.5 9V6h3v3M10.5 9V6h3v3M15.5 9V6h3v3" {...props} />;

/** A guest OS: a hatched slab. */
export const GuestOsIcon = (props: IconProps) => <Drawing d="M3 6h18v13H3zM3 13l7-7M6 19 19 6M14 19l7-7" {...props} />;

/** The container engine: a daemon behind its socket. */
export const EngineIcon = (props: IconProps) => <Drawing d="M8 5h12v14H8zM8 12H3M12 9.5h4M12 14.5h4" {...props} />;

/** A container: a thin round wall round one process, plugged into the kernel below. */
export const ContainerIcon = (props: IconProps) => (
  <Drawing d="M6 3.5h12A2.5 2.5 0 0 1 20.5 6v7a2.5 2.5 0 0 1-2.5 2.5H6A2.5 2.5 0 0 1 3.5 13V6A2.5 2.5 0 0 1 6 3.5zM8 7.5h8v4H8zM12 15.5v5M8.5 20.5h7" {...props} />
);

/** An image: a stack of slabs. */
export const ImageIcon = (props: IconProps) => <Drawing d="M4 4h16v4H4zM4 10h16v4H4zM4 16h16v4H4z" {...props} />;

/** A volume: a drum on a hook. */
export const VolumeIcon = (props: IconProps) => (
  <Drawing d="M12 2.5v3a2 2 0 0 0 0 4M5 11.5c0-2.700 14-2.700 14 0v7c0 2.700-14 2.700-14 0zM5 11.5c0 2.700 14 2.700 14 0" {...props} />
);

/** A network: a bridge with doors. */
export const NetworkIcon = (props: IconProps) => <Drawing d="M2.5 12h19M6 12V6M12 12V6M18 12V6M4 3h4v3H4zM10 3h4v3h-4zM16 3h4v3h-4zM12 12v5M9.5 17h5v4h-5z" {...props} />;

/** A registry: a shelf of images. */
export const RegistryIcon = (props: IconProps) => <Drawing d="M4 3h16v18H4zM4 12h16M7 6v3M11 6v3M15 6v3M7 15v3M11 15v3" {...props} />;

/** A process: a running program, drawn as a window with a prompt. */
export const ProcessIcon = (props: IconProps) => <Drawing d="M3.5 4.5h17v15h-17zM7 10l3 2.5L7 15M12.5 15H17" {...props} />;

/** The course: layers that get wider downward. */
export const CourseIcon = (props: IconProps) => <Drawing d="M4 17h16M6.5 12h11M9 7h6" {...props} />;

/** The bakery: a loaf. */
export const BakeryIcon = (props: IconProps) => <Drawing d="M4 18c-2-8 2-12 8-12s10 4 8 12zM9 13l1.5-3M13.5 13 15 10" {...props} />;

/** Themes: a disc, half of it dark. */
export const ThemeIcon = ({ size, ...props }: IconProps) => (
  <svg viewBox="0 0 24 24" width={size} height={size} fill="none" stroke="currentColor" strokeWidth={1.9} {...props}>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 3.5v17A8.5 8.5 0 0 0 12 3.5z" fill="currentColor" />
  </svg>
);

/** The stack lens: slabs on one another. */
export const StackIcon = (props: IconProps) => <Drawing d="M3 16h18v4H3zM3 10h18v4H3zM6 4h12v4H6z" {...props} />;

/** The inside lens: a view into a box. */
export const InsideIcon = (props: IconProps) => <Drawing d="M3 5h18v14H3zM8 12c1.500-2.500 6.500-2.500 8 0-1.500 2.500-6.500 2.500-8 0zM12 12h.01" {...props} />;

/** The journey lens: a way between two places. */
export const JourneyIcon = (props: IconProps) => <Drawing d="M5 19a2 2 0 1 0 0-.01zM17 7a2 2 0 1 0 0-.01zM7 19h6c4 0 4-6 0-6h-2c-4 0-4-6 0-6h4" {...props} />;

/** The life lens: a state, and arrows to and from the next. */
export const LifeIcon = (props: IconProps) => (
  <Drawing d="M3 5h7v6H3zM14 13h7v6h-7zM10 8h5a2.5 2.5 0 0 1 2.5 2.5V13M15.5 11l2 2 2-2M14 16H9a2.5 2.5 0 0 1-2.5-2.5V11M4.500 13l2-2 2 2" {...props} />
);
