${name} = ${value}
