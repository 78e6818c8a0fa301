import { Menu as Base } from "@base-ui/react/menu";
import type { LucideIcon } from "lucide-react";
import {
  useCallback,
  useRef,
  useState,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
} from "react";
import { classes } from "./classes";
import styles from "./Menu.module.css";

export interface MenuAct {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly danger?: boolean;
  readonly act: () => void;
}

/** A row of small choices above the acts: quick reactions. */
export interface StripAct {
  readonly label: string;
  readonly sign: ReactNode;
  readonly chosen?: boolean;
  readonly act: () => void;
}

const noStrip: readonly StripAct[] = [];

interface MenuProps {
  trigger: ReactElement;
  acts: readonly MenuAct[];
  side?: "top" | "bottom";
  align?: "start" | "end";
}

export function Menu({ trigger, acts, side = "bottom", align = "end" }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className={styles.positioner} side={side} align={align} sideOffset={6}>
          <Base.Popup className={styles.popup}>
            <Items acts={acts} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type Place = Element | { readonly x: number; readonly y: number };

interface Opened {
  readonly place: Place;
  readonly acts: readonly MenuAct[];
  readonly strip: readonly StripAct[];
}

export interface FloatingMenu {
  readonly menu: ReactNode;
  readonly open: (place: Place, acts: readonly MenuAct[], strip?: readonly StripAct[]) => void;
}

/** One menu for a whole list: it opens at a row's button or under the pointer. */
export function useFloatingMenu(): FloatingMenu {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [shown, setShown] = useState(false);
  const open: FloatingMenu["open"] = useCallback((place, acts, strip = noStrip) => {
    setOpened({ place, acts, strip });
    setShown(true);
  }, []);
  const place = opened?.place;
  const menu = (
    <Base.Root open={shown} onOpenChange={setShown} modal={false}>
      <Base.Portal>
        <Base.Positioner
          className={styles.positioner}
          anchor={place instanceof Element ? place : () => pointAt(place)}
          side="bottom"
          align="start"
          sideOffset={4}
        >
          <Base.Popup
            className={styles.popup}
            finalFocus={place instanceof HTMLElement ? () => place : true}
          >
            <Strip acts={opened?.strip ?? noStrip} />
            <Items acts={opened?.acts ?? []} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
  return { menu, open };
}

const pointAt = (at: { x: number; y: number } | undefined) => ({
  getBoundingClientRect: () => new DOMRect(at?.x ?? 0, at?.y ?? 0, 0, 0),
});

const longPressMs = 450;

/** Right click, the menu key, or a long press where the browser makes no context menu of it. */
export function useContextPress(onPress: (target: Element, at: { x: number; y: number }) => void) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const opened = useRef(false);
  const cancel = () => clearTimeout(timer.current);
  return {
    onContextMenu(event: MouseEvent) {
      cancel();
      const target = event.target as Element;
      if (target.closest("a[target]") || getSelection()?.type === "Range") return;
      event.preventDefault();
      onPress(target, { x: event.clientX, y: event.clientY });
    },
    onTouchStart(event: React.TouchEvent) {
      const touch = event.touches[0];
      const target = event.target as Element;
      if (!touch) return;
      const at = { x: touch.clientX, y: touch.clientY };
      cancel();
      opened.current = false;
      timer.current = setTimeout(() => {
        opened.current = true;
        onPress(target, at);
      }, longPressMs);
    },
    onTouchMove: cancel,
    onTouchEnd(event: React.TouchEvent) {
      cancel();
      // Letting go of a long press is no tap on what lies below.
      if (opened.current && event.cancelable) event.preventDefault();
      opened.current = false;
    },
    onTouchCancel: cancel,
  };
}

function Items({ acts }: { acts: readonly MenuAct[] }) {
  return acts.map(({ label, icon: Icon, danger, act }) => (
    <Base.Item key={label} className={classes(styles.item, danger && styles.danger)} onClick={act}>
      <Icon size={18} aria-hidden />
      {label}
    </Base.Item>
  ));
}

function Strip({ acts }: { acts: readonly StripAct[] }) {
  if (acts.length === 0) return null;
  return (
    <div className={styles.strip}>
      {acts.map(({ label, sign, chosen, act }) => (
        <Base.Item
          key={label}
          className={styles.sign}
          aria-label={label}
          title={label}
          data-chosen={chosen || undefined}
          onClick={act}
        >
          {sign}
        </Base.Item>
      ))}
    </div>
  );
}
