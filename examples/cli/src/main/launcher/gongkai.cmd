@echo off
rem Starts gongkai.jar, which stands beside this script, with an archive of loaded classes (class data sharing), which is
rem made on first use. GONGKAI_OPTS has options for Java, such as -Xmx2g. The console may be GBK or UTF-8 (chcp 65001), so
rem what is said here is ASCII. No blocks in parentheses: a path may have some.
setlocal EnableExtensions DisableDelayedExpansion
set "JAR=%~dp0gongkai.jar"
if not exist "%JAR%" goto nojar
if not defined JAVA_HOME goto path
set "JAVA=%JAVA_HOME:"=%\bin\java.exe"
if exist "%JAVA%" goto found
:path
for %%J in (java.exe) do set "JAVA=%%~$PATH:J"
if not defined JAVA goto nojava
:found

rem The archive fits one Java and one jar. Accounts of services may have no folder of their own.
set "CACHE=%TEMP%\gongkai"
if defined LOCALAPPDATA set "CACHE=%LOCALAPPDATA%\gongkai"
for %%F in ("%JAR%") do for %%J in ("%JAVA%") do set "KEY=%%~zF-%%~tF-%%~zJ-%%~tJ"
set "KEY=%KEY: =%"
set "KEY=%KEY::=%"
set "KEY=%KEY:/=%"
set "ARCHIVE=%CACHE%\%KEY%.jsa"
if exist "%ARCHIVE%" goto run
rem Where it cannot be made, that is not tried at every start.
if exist "%ARCHIVE%.none" goto run
if not exist "%CACHE%\" mkdir "%CACHE%" 2>nul
if not exist "%CACHE%\" goto run
rem Another start must not see half of it.
set "NEW=%ARCHIVE%.%RANDOM%%RANDOM%"
"%JAVA%" "-XX:DumpLoadedClassList=%NEW%.txt" -jar "%JAR%" warm-up >nul 2>nul <nul
"%JAVA%" -Xshare:dump "-XX:SharedClassListFile=%NEW%.txt" "-XX:SharedArchiveFile=%NEW%" -cp "%JAR%" >nul 2>nul <nul
if exist "%NEW%" move /y "%NEW%" "%ARCHIVE%" >nul 2>nul
if not exist "%ARCHIVE%" type nul >"%ARCHIVE%.none" 2>nul
if exist "%NEW%" del "%NEW%" 2>nul
if exist "%NEW%.txt" del "%NEW%.txt" 2>nul

:run
set "SHARE="
if exist "%ARCHIVE%" set SHARE=-Xshare:auto "-XX:SharedArchiveFile=%ARCHIVE%"
"%JAVA%" -XX:+UseSerialGC %SHARE% -Xlog:disable -Xlog:all=off %GONGKAI_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:nojar
echo gongkai: there is no "%JAR%" 1>&2
exit /b 3

:nojava
echo gongkai: no Java found, 17 or later is needed 1>&2
exit /b 3
