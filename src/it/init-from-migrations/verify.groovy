println "x"
