// The example reads ../schema-docs, so its copy gets one too.
def docs = new File(basedir, '../../../../schema-docs').canonicalFile
def copy = new File(basedir, '../schema-docs').canonicalFile
docs.eachFileRecurse(groovy.io.FileType.FILES) { file ->
    def target = new File(copy, docs.toPath().relativize(file.toPath()).toString())
    target.parentFile.mkdirs()
    target.bytes = file.bytes
}
true
