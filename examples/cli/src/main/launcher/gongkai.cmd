@echo off
rem Starts gongkai.jar, which stands beside this script, with an archive of loaded classes (class data sharing), which is
rem made on first use. GONGKAI_OPTS has options for Java, such as -Xmx2g. The console may be GBK or UTF-8 (chcp 65001).
setlocal
set "HERE=%~dp0"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
set "CACHE=%LOCALAPPDATA%\gongkai"
for %%F in ("%HERE%gongkai.jar") do set "KEY=%%~zF-%%~tF"
set "KEY=%KEY: =%"
set "KEY=%KEY::=%"
set "KEY=%KEY:/=%"
set "ARCHIVE=%CACHE%\%KEY%.jsa"
rem Another start must not see half of it.
set "NEW=%ARCHIVE%.%RANDOM%%RANDOM%"
set "SHARE="
if exist "%ARCHIVE%" set SHARE=-Xshare:auto "-XX:SharedArchiveFile=%ARCHIVE%"
if not exist "%ARCHIVE%" (
    if not exist "%CACHE%" mkdir "%CACHE%" 2>nul
    "%JAVA%" "-XX:DumpLoadedClassList=%NEW%.txt" -jar "%HERE%gongkai.jar" warm-up >nul 2>nul
    "%JAVA%" -Xshare:dump "-XX:SharedClassListFile=%NEW%.txt" "-XX:SharedArchiveFile=%NEW%" -cp "%HERE%gongkai.jar" >nul 2>nul
    move /y "%NEW%" "%ARCHIVE%" >nul 2>nul
    del "%NEW%.txt" 2>nul
)
"%JAVA%" -XX:+UseSerialGC %SHARE% -Xlog:disable -Xlog:all=off %GONGKAI_OPTS% -jar "%HERE%gongkai.jar" %*
exit /b %ERRORLEVEL%
