package io.dynabind.spring.boot;

import io.dynabind.CodecClasses;
import io.dynabind.codec.PackageCodecs;
import java.util.Map;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.TypeReference;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.ClassUtils;

/** Class files among generated files. */
record CodecClassesContribution(Map<String, byte[]> files) {

  static CodecClassesContribution of(CodecClasses classes) {
    return new CodecClassesContribution(classes.files());
  }

  void addTo(GenerationContext generation) {
    files.forEach(
        (path, bytes) -> {
          generation.getGeneratedFiles().addClassFile(path, new ByteArrayResource(bytes));
          String name = ClassUtils.convertResourcePathToClassName(path.replaceAll("\\.class$", ""));
          if (ClassUtils.getShortName(name).equals(PackageCodecs.NAME)) {
            generation
                .getRuntimeHints()
                .reflection()
                .registerType(TypeReference.of(name), MemberCategory.INVOKE_PUBLIC_CONSTRUCTORS);
          }
        });
  }
}
