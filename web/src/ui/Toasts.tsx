import { Toast } from "@base-ui/react/toast";
import styles from "./Toasts.module.css";

/** Short news at the bottom: what happened, and the way back or on. */
export function Toasts() {
  const { toasts } = Toast.useToastManager();
  return (
    <Toast.Portal>
      <Toast.Viewport className={styles.viewport}>
        {toasts.map((toast) => (
          <Toast.Root key={toast.id} toast={toast} className={styles.toast} data-toast>
            <Toast.Title className={styles.title} />
            <Toast.Action className={styles.act} />
          </Toast.Root>
        ))}
      </Toast.Viewport>
    </Toast.Portal>
  );
}
