import './equal-octets';
