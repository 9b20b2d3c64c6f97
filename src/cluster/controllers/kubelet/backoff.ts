/**
 * How long kubelets wait before they try again: 10 s, doubled up to 5 min. kubernetes:
 * pkg/kubelet/kubelet.go
 */
export const firstBackoffMs = 10_000;
export const longestBackoffMs = 300_000;
