/** A page with everything that Markdown can make here. */
export const gallery = `---
title: Service を完全に理解する：ClusterIP から Ingress まで
date: 2024-06-01
tags: [メモ]
math: true
---
脚注[^1]と**強調**。<br>次の行。

[^1]: 脚注の本文です。<https://kubernetes.io/docs/>

<!--more-->

## 表と一覧

| 種類 | 届く範囲 | アドレス |
|:-----|:-------:|------:|
| ClusterIP | クラスタ内 | \`10.96.0.0/12\` |

- [x] 終わったこと
- [ ] まだのこと

脚注へ二度。[^1] もう一度。[^1]

用語
: 説明

## コード {#code .special}

\`\`\`yaml {title="service.yaml" hl_lines="2,4" linenos=true}
kind: Service
port: 80 # [!code ++]
port: 81 # [!code --]
name: "x" # [!code error]
type: y # a note [!code warning]
# 印のある行の注釈
\`\`\`

\`\`\`ts
const a = 1;
const b = 2; // [!code focus]
// a remark, a "text" and a name
\`\`\`

::: code-group
\`\`\`go {title="main.go"}
package main
\`\`\`
\`\`\`python
print("こ")
\`\`\`
:::

{{< tabs "x" >}}
{{< tab "一つ目" >}}
**太字**
{{< /tab >}}
{{< tab "二つ目" >}}
別の文。
{{< /tab >}}
{{< /tabs >}}

> [!TIP]- 折りたたむ
> 中身。

## 数式

平均は $\\bar{t} = \\frac{1}{n}$ です。

$$\\int_0^1 x\\,dx$$

> [!WARNING] 注意
> 警告です。

> 引用です。

<details><summary>詳しく</summary>

折りたたみ。

</details>

<kbd>Ctrl</kbd>、<mark>印</mark>、H<sub>2</sub>O。

![構成図](net.svg "構成")

{{< figure src="net.svg" caption="図 1" >}}

{{< youtube w7Ft2ymGmfc >}}

## 定義と昔のHTML

Service
: ポッドの名前

: 二つ目の説明

  - 一覧

  \`\`\`yaml
  kind: Service
  \`\`\`

Pod
: 短い

<center>中央 <font color="navy" size="5">紺</font></center>

<p style="color:#b00;text-align:right">右</p>

<svg viewBox="0 0 100 40" width="200" role="img" aria-label="図"><rect width="98" height="38" fill="none" stroke="currentColor"></rect><text x="50" y="24" text-anchor="middle" fill="currentColor">SVG</text></svg>
`;
