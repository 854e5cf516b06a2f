@echo off
rem Marquee's command on Windows: marquee demo, marquee serve, marquee --help.
rem
rem NOT RUN BY US: Marquee is developed and tested on Linux. This file does in a simple way what the shell script `marquee`
rem beside it does, which is the one to read. Differences: it builds when a source is newer than the last build (not by
rem checksum), takes no lock, and looks for Java in JAVA_HOME and on the path only.
rem
rem   JAVA_HOME      the JDK to use, of Java 21 or newer
rem   MARQUEE_HEAP   the largest heap, such as 2g; else 512m

setlocal
set "HOME_DIR=%~dp0"
set "HOME_DIR=%HOME_DIR:~0,-1%"
set "BUILT=%HOME_DIR%\app\target\marquee"
set "LIB=%BUILT%\lib"
if not exist "%HOME_DIR%\pom.xml" set "LIB=%HOME_DIR%\lib"

rem ---- Which Java
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" goto java_home_found
set "JAVA_HOME="
for /f "tokens=2 delims==" %%h in ('java -XshowSettings:properties -version 2^>^&1 ^| findstr /c:"java.home ="') do set "JAVA_HOME=%%h"
if not defined JAVA_HOME goto no_java
rem The line is "java.home = C:\...": drop the blank after the sign.
set "JAVA_HOME=%JAVA_HOME:~1%"
:java_home_found
set "JAVA_VERSION_LINE="
for /f "tokens=2 delims==" %%v in ('findstr /b /c:"JAVA_VERSION=" "%JAVA_HOME%\release"') do set "JAVA_VERSION_LINE=%%~v"
if not defined JAVA_VERSION_LINE goto no_java
for /f "tokens=1 delims=.-+" %%v in ("%JAVA_VERSION_LINE%") do set "JAVA_RELEASE=%%v"
if %JAVA_RELEASE% LSS 21 goto no_java

rem ---- Building
if not exist "%HOME_DIR%\pom.xml" goto run
if not exist "%LIB%\marquee.jar" goto build
if not exist "%BUILT%\stamp" goto build
powershell -NoProfile -Command "$stamp = (Get-Item '%BUILT%\stamp').LastWriteTime; $newer = Get-ChildItem -Path '%HOME_DIR%' -Recurse -File | Where-Object { $_.LastWriteTime -gt $stamp -and ($_.Name -eq 'pom.xml' -or $_.FullName -like '*\src\main\*' -or $_.FullName -like '*\es-mappings\*') -and $_.FullName -notlike '*\target\*' }; if ($newer) { exit 1 }"
if not errorlevel 1 goto run
:build
echo Building Marquee ... 1>&2
if not exist "%BUILT%" mkdir "%BUILT%"
pushd "%HOME_DIR%"
call mvnw.cmd -B -ntp -Dmarquee.quick -pl app -am package > "%BUILT%\build.log" 2>&1 < nul
set "BUILD_RESULT=%errorlevel%"
popd
if not "%BUILD_RESULT%"=="0" (
  findstr /b /c:"[ERROR]" "%BUILT%\build.log" 1>&2
  echo Marquee could not be built. The whole log is in %BUILT%\build.log 1>&2
  exit /b 1
)
echo built > "%BUILT%\stamp"

rem ---- Running
:run
if not exist "%LIB%\marquee.jar" (
  echo Marquee is not complete: %LIB%\marquee.jar is missing. 1>&2
  exit /b 1
)
set "FLAGS=-XX:+ExitOnOutOfMemoryError -XX:+UseG1GC --enable-native-access=ALL-UNNAMED"
findstr /c:"jdk.incubator.vector" "%JAVA_HOME%\release" >nul && set "FLAGS=%FLAGS% --add-modules jdk.incubator.vector"
if %JAVA_RELEASE% GEQ 23 set "FLAGS=%FLAGS% --sun-misc-unsafe-memory-access=allow"
if not defined MARQUEE_HEAP set "MARQUEE_HEAP=512m"
set "FLAGS=%FLAGS% -Xmx%MARQUEE_HEAP%"
"%JAVA_HOME%\bin\java.exe" %FLAGS% -jar "%LIB%\marquee.jar" %*
exit /b %errorlevel%

:no_java
echo Marquee needs a JDK of Java 21 or newer: install one and set JAVA_HOME to it. 1>&2
exit /b 1
