/** What every system with a shell brings. */
export const common =
  'basename base64 cat chgrp chmod chown cksum cp cut date dd df dirname du echo env expand expr false ' +
  'find grep egrep fgrep gunzip gzip head hostname id kill ln ls md5sum mkdir mkfifo mknod mktemp mount ' +
  'mv nl nohup nproc od paste printenv printf pwd readlink realpath rm rmdir sed seq sh sha1sum ' +
  'sha256sum sha512sum shuf sleep sort split stat stty sync tac tail tar tee test timeout touch tr true ' +
  'truncate tty umount uname unexpand uniq wc whoami xargs yes [';

/** Applets of BusyBox that notes type. */
export const busyboxOnly =
  'arp arping awk clear crond diff dmesg free fuser hexdump httpd ifconfig ip iostat ipcalc killall ' +
  'less lsof more nc netstat nslookup ping ping6 pgrep pidof pkill ps reset route sh telnet top ' +
  'traceroute unzip uptime usleep vi watch wget which who';

/** Applets that notes hardly type. */
export const busyboxMore =
  'addgroup adduser arch ash bc blkid brctl bunzip2 bzcat bzip2 cal chroot chrt cmp comm cpio dc delgroup ' +
  'deluser dnsdomainname dos2unix ed ether-wake factor fallocate fdisk flock fold fsync getopt groups ' +
  'halt hd hostid hwclock ifdown ifup init insmod install ionice ipaddr ipcrm ipcs iplink ipneigh iproute ' +
  'iprule killall5 last link logger login logname losetup lsmod lspci lsusb lzcat lzma mdev mesg mkswap ' +
  'modinfo modprobe mountpoint mpstat nameif nice nologin nsenter ntpd passwd patch pivot_root pmap ' +
  'poweroff pstree pwdx rdate reboot renice resize rev run-parts script setsid sha3sum shred strings su ' +
  'sum swapoff swapon sysctl syslogd tc traceroute6 ts tsort tunctl udhcpc unix2dos unlzma unshare unxz ' +
  'users uudecode uuencode vconfig watchdog xxd xz xzcat zcat zcip';

/** What Alpine has in a package of its own since 3.7. aports: main/busybox, busybox-extras */
export const busyboxExtras: readonly string[] =
  'dnsd ftpd ftpget ftpput httpd inetd telnet telnetd tftp tftpd udhcpd'.split(' ');

/** What Debian's essential packages bring besides. */
export const debianMore =
  'arch chroot clear cmp comm csplit dir dmesg dnsdomainname domainname expr factor findmnt flock fmt fold ' +
  'getconf getopt groups hostid iconv install ionice ipcrm ipcs join last ldconfig ldd link locale logger ' +
  'login logname lsblk lscpu mawk mesg more mountpoint nice nsenter numfmt passwd paste pathchk perl pinky pr ' +
  'ptx renice reset rev rgrep run-parts script sdiff service setpriv setsid shred stdbuf su sum taskset tput ' +
  'tset tsort unlink unshare update-rc.d useradd userdel usermod users vdir wdctl whereis who zcat zgrep ' +
  'zless zmore';
