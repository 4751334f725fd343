((tags) =>
  axe
    .run(document, { runOnly: tags, resultTypes: ["violations"], preload: false })
    .then((found) =>
      found.violations.flatMap((v) =>
        v.nodes.map(
          (node) =>
            `${v.id}: ${node.html.slice(0, 160)} ${
              (node.failureSummary || "").split("\n")[1] || ""
            }`
        )
      )
    ));
